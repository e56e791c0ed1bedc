/** Style sheets are taken into the bundle by Vite; for the compiler they hold nothing. */
declare module '*.css'

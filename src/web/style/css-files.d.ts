/** Style sheets are taken into the bundle by Vite; for the compiler they hold nothing. */
declare module '*.css'
declare module '@fontsource-variable/public-sans/wght.css'
declare module '@fontsource/literata/latin-400.css'

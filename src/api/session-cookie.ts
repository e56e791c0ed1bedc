import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Surroundings } from '../operations/operation.ts'

/** `__Host-` ties the cookie to this very host and to https; without https (trying out on localhost) a browser refuses that name. */
const isHttps = (around: Surroundings) => around.publicUrl.startsWith('https:')
const name = (around: Surroundings) => (isHttps(around) ? '__Host-draagkracht' : 'draagkracht')

export function sessionToken(around: Surroundings, request: FastifyRequest): string | undefined {
  return request.cookies[name(around)]
}

export function setSessionCookie(
  around: Surroundings,
  reply: FastifyReply,
  session: { readonly token: string; readonly expires: Date },
): void {
  reply.setCookie(name(around), session.token, {
    path: '/',
    httpOnly: true,
    secure: isHttps(around),
    sameSite: 'lax',
    expires: session.expires,
  })
}

export function clearSessionCookie(around: Surroundings, reply: FastifyReply): void {
  reply.clearCookie(name(around), { path: '/', httpOnly: true, secure: isHttps(around), sameSite: 'lax' })
}

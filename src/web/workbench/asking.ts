/** Reading from and sending to the server, for components: the client tied to the cache and the language. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  ApiFault,
  type Body,
  call,
  type Input,
  type Output,
  type Params,
  type Query,
  type RouteName,
} from './api-client.ts'
import { useLanguage } from './shell/language.tsx'

/** What a GET route answers, kept until something is changed. */
export function useAnswer<Name extends RouteName>(
  name: Name,
  params: Params<Name>,
  isWanted = true,
  query?: Query<Name>,
) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: [name, params ?? null, ...(query === undefined ? [] : [query])],
    queryFn: ({ signal }) => call(name, { ...inputOf<Name>(params, undefined), query }, language, signal),
    enabled: isWanted,
  })
}

/** The same while somebody waits: asked again every half second, and kept nowhere. Without an answer the wait goes on. */
export function useAnswerWhileWaiting<Name extends RouteName>(
  name: Name,
  params: Params<Name>,
  isWanted: boolean,
) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: [name, params ?? null],
    queryFn: ({ signal }) => call(name, inputOf<Name>(params, undefined), language, signal),
    enabled: isWanted,
    refetchInterval: 500,
    retry: false,
    gcTime: 0,
  }).data
}

/** The same of a route that reads, and is asked more than fits in an address. While the next answer comes the last one stands. */
export function useAskedWith<Name extends RouteName>(
  name: Name,
  params: Params<Name>,
  body: Body<Name>,
  isWanted = true,
) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: [name, params ?? null, body],
    queryFn: ({ signal }) => call(name, inputOf<Name>(params, body), language, signal),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  })
}

/**
 * Sends to a route that changes something. A study in the answer takes its place in the cache at once; everything
 * else that was read is read again, because an act may change any of it (the log, the forecast, the members).
 */
export function useSending<Name extends RouteName>(name: Name) {
  const { language } = useLanguage()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ params, body }: { params: Params<Name>; body: Body<Name> }): Promise<Output<Name>> =>
      call(name, inputOf<Name>(params, body), language),
    onSuccess: (output) => {
      if (isStudyView(output)) cache.setQueryData(['study', { study: output.study.id }], output)
      // Codes and invitation links are shown once and cached nowhere: only what GET routes answered is here.
      void cache.invalidateQueries()
    },
    onError: (error) => {
      // What stands here is old: fetch the newer version, so that the form can show both.
      if (error instanceof ApiFault && error.problem === 'changed-meanwhile') void cache.invalidateQueries()
    },
  })
}

/** The types of a route's parts and of the whole say the same; the compiler cannot see that for a generic name. */
function inputOf<Name extends RouteName>(params: unknown, body: unknown): Input<Name> {
  return {
    ...(params !== undefined && { params }),
    ...(body !== undefined && { body }),
  } as unknown as Input<Name>
}

function isStudyView(output: unknown): output is Output<'study'> {
  return typeof output === 'object' && output !== null && 'study' in output && 'waves' in output
}

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { direction, isLanguage, type Language, read, type Text } from '../../../foundation/text.ts'

const kept = 'draagkracht-language'

interface Spoken {
  readonly language: Language
  readonly speak: (language: Language) => void
}

const Speaking = createContext<Spoken>({ language: 'nl', speak: () => {} })

/** The language of the interface: what was chosen on this device, else the browser's, else Dutch. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, speak] = useState<Language>(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = direction(language)
  }, [language])
  const spoken = useMemo(
    () => ({
      language,
      speak: (chosen: Language) => {
        try {
          localStorage.setItem(kept, chosen)
        } catch {
          // A browser that keeps nothing still switches, for as long as the page is there.
        }
        speak(chosen)
      },
    }),
    [language],
  )
  return <Speaking value={spoken}>{children}</Speaking>
}

export function useLanguage(): Spoken {
  return useContext(Speaking)
}

export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string

/** Reads a text in the language of the interface; `{name}` is filled from `values`. */
export function useSay(): Say {
  const { language } = useLanguage()
  return useMemo(
    () => (text, values) =>
      read(text, language).replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole)),
    [language],
  )
}

/** A text of the interface in its three languages, Dutch first. */
export function text(nl: string, en: string, fr: string): Text {
  return { nl, en, fr }
}

function firstLanguage(): Language {
  try {
    const chosen = localStorage.getItem(kept)
    if (isLanguage(chosen)) return chosen
  } catch {
    // Same: no storage, no memory of a choice.
  }
  const own = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage)
  return own ?? 'nl'
}

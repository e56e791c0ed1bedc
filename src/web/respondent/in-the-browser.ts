/**
 * What the script adds in the browser: one screen at a time without the network, a draft on the device,
 * sending when the network is back, reading aloud, and a tablet that forgets. Everything works without it.
 *
 * This function is written into the page as text (script.ts): it may use nothing from outside itself but what
 * it is given, no types that need code, and nothing newer than browsers of 2020 understand.
 */
import type { leverProposals } from './lever-proposals.ts'

/** The words that the script needs, in the language of the page: in `data-words` of the form. */
export interface ScriptWords {
  readonly tooMany: string
  readonly tooManyCodes: string
  readonly sending: string
  readonly notSent: string
  readonly notSentMore: string
  readonly onDevice: string
  readonly answered: string
}

export function inTheBrowser(propose: typeof leverProposals): void {
  const root = document
  const isKiosk = root.body.hasAttribute('data-kiosk')
  const find = <Kind extends HTMLElement>(selector: string, within: ParentNode = root) =>
    within.querySelector<Kind>(selector)
  const all = <Kind extends HTMLElement>(selector: string, within: ParentNode = root) =>
    Array.from(within.querySelectorAll<Kind>(selector))
  let current: HTMLElement | null = null
  let isSending = false

  // A page that comes back from memory may be another person's.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.replace(isKiosk ? '/kiosk' : location.pathname)
  })
  all<HTMLAnchorElement | HTMLFormElement>('[data-whole-page]').forEach((begin) => {
    begin.addEventListener('submit', (event) => {
      event.preventDefault()
      if (isKiosk) location.replace('/vragen/alles')
      else location.assign('/vragen/alles')
    })
  })
  readAloud()
  keypad()
  const form = find<HTMLFormElement>('form[data-words]')
  if (form) questionnaire(form)
  if (isKiosk) forgetWhenLeft()

  function questionnaire(form: HTMLFormElement): void {
    const said = JSON.parse(form.getAttribute('data-words') || '{}') as ScriptWords
    const status = find('[role=status]') as HTMLElement
    const ticket = (find<HTMLInputElement>('[name=ticket]', form) as HTMLInputElement).value
    const back = find('[data-back]', form) as HTMLElement
    const next = find('[data-next]', form) as HTMLElement
    const send = find('[data-send]', form) as HTMLElement
    const foot = find('[data-foot]') as HTMLElement
    const baseTitle = root.title
    let draft = ''
    let before = 'i1'

    form.noValidate = true
    restore()
    form.addEventListener('change', changed)
    form.addEventListener('input', (event) => {
      tickOther(event.target as HTMLInputElement)
      keep()
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (!current || isSending) return
      const key = current.getAttribute('data-s')
      if (key === 'send') void deliver()
      else step(1)
    })
    back.addEventListener('click', (event) => {
      event.preventDefault()
      step(-1)
    })
    all('[data-stop]').forEach((stop) => {
      stop.addEventListener('click', (event) => {
        event.preventDefault()
        before = (current && current.getAttribute('data-s')) || before
        show('stop', true)
      })
    })
    all('[data-go-on]').forEach((button) => {
      button.addEventListener('click', (event) => {
        event.preventDefault()
        show(before, true)
      })
    })
    all('[data-erase]').forEach((button) => {
      button.addEventListener('click', (event) => {
        event.preventDefault()
        forget()
        location.replace(isKiosk ? '/kiosk' : '/vragen/gestopt')
      })
    })
    addEventListener('popstate', (event) => {
      const key = (event as PopStateEvent).state
      if (typeof key === 'string' && !isSending && section(key)) show(key, false)
    })

    function section(key: string): HTMLElement | null {
      return all('[data-s]', form).filter((one) => one.getAttribute('data-s') === key)[0] || null
    }

    function step(by: 1 | -1): void {
      const order = all('[data-s]', form).filter((one) => !one.hasAttribute('data-apart'))
      const there = order[order.indexOf(current as HTMLElement) + by]
      if (there) show(there.getAttribute('data-s') as string, true)
      else if (by < 0) location.replace('/vragen')
    }

    function show(key: string, remember: boolean): void {
      const target = section(key) || section('i1') || all('[data-s]', form)[0]
      if (!target) return
      current = target
      all('[data-s]', form).forEach((one) => {
        one.hidden = one !== target
      })
      const isApart = target.hasAttribute('data-apart')
      const isLast = key === 'send'
      find('[data-nav]', form)!.hidden = isApart
      foot.hidden = isApart
      next.hidden = isLast
      send.hidden = !isLast
      if (isLast) countAnswers(target)
      if (key === 'best' || key === 'worst') proposeIn(target, key)
      status.textContent = ''
      if (!isApart && !isLast && !isKiosk && draft) status.textContent = said.onDevice
      root.title = (target.getAttribute('data-n') || '') + baseTitle
      if ('speechSynthesis' in window) speechSynthesis.cancel()
      if (remember) {
        if (isKiosk || !history.state) history.replaceState(key, '')
        else if (history.state !== key) history.pushState(key, '')
      }
      const heading = find('[tabindex="-1"]', target)
      if (heading) heading.focus({ preventScroll: true })
      scrollTo(0, 0)
      keep()
    }

    function changed(event: Event): void {
      const input = event.target as HTMLInputElement
      if (input.type === 'checkbox') limit(input)
      if (input.name === 'best' || input.name === 'worst') makeCodeScreens(input.name)
      keep()
    }

    /** No more than may be chosen; "don't know" and a choice from the list do not go together. */
    function limit(input: HTMLInputElement): void {
      if (!input.checked || !current) return
      const group = all<HTMLInputElement>('input[type=checkbox]', current).filter(
        (one) => one.name === input.name && one.checked,
      )
      group.forEach((one) => {
        if (one !== input && one.hasAttribute('data-outside') !== input.hasAttribute('data-outside'))
          one.checked = false
        if (one !== input && input.hasAttribute('data-outside')) one.checked = false
      })
      const most = Number(current.getAttribute('data-most'))
      const other = find<HTMLInputElement>('input[type=text]', current)
      const count = group.filter((one) => one.checked).length + (other && other.value.trim() ? 1 : 0)
      if (most && count > most) {
        input.checked = false
        status.textContent = input.name.indexOf('.') > 0 ? said.tooManyCodes : said.tooMany
      } else status.textContent = ''
    }

    /** Something in one's own words counts as one of the choices. */
    function tickOther(input: HTMLInputElement): void {
      if (input.type !== 'text' || !input.value.trim() || !current) return
      const ticked = all<HTMLInputElement>('input:checked', current)
      ticked.forEach((one) => {
        if (one.hasAttribute('data-outside')) one.checked = false
      })
      const most = Number(current.getAttribute('data-most'))
      if (most && ticked.filter((one) => one.checked).length >= most) {
        input.value = ''
        status.textContent = said.tooManyCodes
      }
    }

    function titleOf(box: HTMLInputElement): string {
      return ((box.parentNode as HTMLElement).textContent || '').trim()
    }

    /** A screen for each krachtlijn chosen, right after the choice, copied from the pattern in the page. */
    function makeCodeScreens(direction: string): void {
      const pattern = find<HTMLTemplateElement>('template[data-of="' + direction + '"]', form)
      let after = section(direction)
      if (!pattern || !after) return
      all<HTMLInputElement>('input[name="' + direction + '"]', after).forEach((box) => {
        const key = direction + '.' + box.value
        const there = section(key)
        if (!box.checked) {
          if (there) there.remove()
          return
        }
        if (there) {
          after = there
          return
        }
        const made = (pattern.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement
        made.setAttribute('data-s', key)
        made.hidden = true
        ;(find('[data-title]', made) as HTMLElement).textContent = titleOf(box)
        all<HTMLInputElement>('[name]', made).forEach((one) => {
          one.name = one.name.replace('?', box.value)
        })
        ;(after as HTMLElement).insertAdjacentElement('afterend', made)
        after = made
      })
    }

    /** Their own scores propose; what goes best is not offered as what goes worst. */
    function proposeIn(screen: HTMLElement, direction: 'best' | 'worst'): void {
      const taken = direction === 'worst' ? valuesOf('best') : []
      const boxes = all<HTMLInputElement>('input[name="' + direction + '"]', screen)
      const scores: [string, number][] = []
      ;(screen.getAttribute('data-order') || '').split(' ').forEach((pair) => {
        const [id, name] = pair.split('=') as [string, string]
        const score = Number(valuesOf(name)[0])
        if (score > 0 && taken.indexOf(id) < 0) scores.push([id, score])
      })
      const most = Number(screen.getAttribute('data-most'))
      const proposed = propose(scores, direction, most)
      const first = find('[data-proposed]', screen) as HTMLElement
      const rest = find('[data-rest]', screen) as HTMLElement
      boxes.forEach((box) => {
        if (taken.indexOf(box.value) >= 0) box.checked = false
      })
      ;(screen.getAttribute('data-order') || '').split(' ').forEach((pair) => {
        const id = pair.split('=')[0] as string
        const box = boxes.filter((one) => one.value === id)[0]
        if (!box) return
        const label = box.parentNode as HTMLElement
        label.hidden = taken.indexOf(id) >= 0
        ;(find('.ops', proposed.indexOf(id) < 0 ? rest : first) as HTMLElement).appendChild(label)
      })
      first.hidden = proposed.length === 0
      ;(find('[data-others]', rest) as HTMLElement).hidden = proposed.length === 0
      ;(find('[data-ties]', first) as HTMLElement).hidden = proposed.length <= most
      makeCodeScreens(direction)
    }

    function entries(): [string, string][] {
      const list: [string, string][] = []
      new FormData(form).forEach((value, name) => list.push([name, String(value)]))
      return list
    }

    function valuesOf(name: string): string[] {
      return entries()
        .filter((entry) => entry[0] === name)
        .map((entry) => entry[1])
    }

    function countAnswers(screen: HTMLElement): void {
      const names = all<HTMLInputElement>('input[type=radio]', form).map((one) => one.name)
      const asked = names.filter((name, place) => names.indexOf(name) === place)
      const given = asked.filter((name) => valuesOf(name).length > 0)
      const place = find('[data-count]', screen)
      if (place)
        place.textContent = said.answered
          .replace('{given}', String(given.length))
          .replace('{all}', String(asked.length))
    }

    // The draft: under a random name, on this device only, and never on a tablet for everybody.
    function keep(): void {
      if (isKiosk || isSending || !current || current.getAttribute('data-s') === 'end') return
      try {
        if (!draft) draft = 'dk:' + Math.random().toString(36).slice(2) + Date.now().toString(36)
        const screen = current.hasAttribute('data-apart') ? before : current.getAttribute('data-s')
        localStorage.setItem(draft, JSON.stringify({ ticket: ticket, screen: screen, values: entries() }))
      } catch {
        draft = ''
      }
    }

    function forget(): void {
      try {
        if (draft) localStorage.removeItem(draft)
      } catch {
        // A browser that keeps nothing has nothing to forget.
      }
      draft = ''
      form.reset()
      all<HTMLInputElement>('input[type=text],textarea', form).forEach((one) => {
        one.value = ''
      })
    }

    function restore(): void {
      let screen = 'i1'
      try {
        for (let place = 0; !isKiosk && place < localStorage.length; place++) {
          const name = localStorage.key(place) as string
          if (name.slice(0, 3) !== 'dk:') continue
          const kept = JSON.parse(localStorage.getItem(name) || '{}')
          if (kept.ticket !== ticket) continue
          draft = name
          screen = kept.screen
          fill(kept.values)
          makeCodeScreens('best')
          makeCodeScreens('worst')
          fill(kept.values)
          break
        }
      } catch {
        draft = ''
      }
      show(screen, true)
    }

    function fill(values: [string, string][]): void {
      all<HTMLInputElement>('[name]', form).forEach((input) => {
        const given = values.filter((entry) => entry[0] === input.name).map((entry) => entry[1])
        if (input.type === 'radio' || input.type === 'checkbox')
          input.checked = given.indexOf(input.value) >= 0
        else if (given.length > 0 && (input.name !== 'ticket' || !input.value))
          input.value = given[0] as string
      })
    }

    /** Says "saved" only after the server did. What cannot be sent now is sent when the network is back. */
    async function deliver(): Promise<void> {
      keep()
      const body = new URLSearchParams(entries()).toString()
      isSending = true
      ;(find('[data-nav]', form) as HTMLElement).hidden = true
      for (let wait = 2; ; wait = Math.min(30, wait * 2)) {
        say(said.sending)
        let answer: Response | null = null
        try {
          answer = await fetch(form.action, {
            method: 'POST',
            headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
            body: body,
          })
        } catch {
          answer = null
        }
        if (answer && answer.ok) {
          forget()
          show('end', false)
          history.replaceState('end', '')
          status.textContent = ''
          if (isKiosk) setTimeout(() => location.replace('/kiosk'), 10000)
          return
        }
        if (answer && answer.status < 500 && answer.status !== 429 && answer.status !== 408) {
          const told = await answer.json().catch(() => null)
          isSending = false
          ;(find('[data-nav]', form) as HTMLElement).hidden = false
          say((told && told.text) || said.notSent)
          if (told && told.goTo) find('[data-again]')!.hidden = false
          return
        }
        say(said.notSent, said.notSentMore)
        await new Promise((go) => {
          const timer = setTimeout(go, wait * 1000)
          addEventListener('online', () => (clearTimeout(timer), go(null)), { once: true })
        })
      }
    }

    function say(strong: string, more?: string): void {
      status.textContent = ''
      const sign = root.createElement('i')
      const text = root.createElement('span')
      const first = root.createElement('b')
      first.textContent = strong
      text.appendChild(first)
      if (more) text.appendChild(root.createTextNode(' ' + more))
      status.appendChild(sign)
      status.appendChild(text)
    }
  }

  /** Only with a voice that lives on the device: another would send every question elsewhere to be spoken. */
  function readAloud(): void {
    const button = find('[data-read]')
    if (!button || !('speechSynthesis' in window)) return
    const language = root.documentElement.lang
    const voice = () =>
      speechSynthesis
        .getVoices()
        .filter((one) => one.localService && one.lang.slice(0, 2).toLowerCase() === language)[0]
    const look = () => {
      button.hidden = !voice()
    }
    look()
    if (speechSynthesis.addEventListener) speechSynthesis.addEventListener('voiceschanged', look)
    addEventListener('pagehide', () => speechSynthesis.cancel())
    button.addEventListener('click', () => {
      const wasSpeaking = speechSynthesis.speaking
      speechSynthesis.cancel()
      if (wasSpeaking) return
      const words = new SpeechSynthesisUtterance((current || (find('main') as HTMLElement)).innerText)
      words.lang = language
      words.voice = voice() || null
      words.rate = 0.9
      speechSynthesis.speak(words)
    })
  }

  /** Big keys beside the field for the code, for a tablet on which typing is hard. */
  function keypad(): void {
    const keys = find('[data-keys]')
    const input = find<HTMLInputElement>('input.code')
    if (!keys || !input) return
    keys.hidden = false
    all('button', keys).forEach((key) => {
      key.addEventListener('click', () => {
        const sign = key.getAttribute('data-key')
        const text = sign ? input.value + sign : input.value.replace(/-/g, '').slice(0, -1)
        const groups = text
          .replace(/[^0-9A-Za-z]/g, '')
          .slice(0, 12)
          .match(/.{1,4}/g)
        input.value = (groups || []).join('-')
      })
    })
  }

  /** A tablet in a waiting room: after a while without a touch it asks, and then it is empty again. */
  function forgetWhenLeft(): void {
    const warning = find('[data-idle]')
    if (!warning) return
    const quiet = Number(warning.getAttribute('data-quiet')) * 1000
    const grace = Number(warning.getAttribute('data-grace')) * 1000
    const seconds = find('[data-seconds]', warning) as HTMLElement
    let last = Date.now()
    ;['pointerdown', 'keydown', 'input'].forEach((kind) =>
      addEventListener(
        kind,
        () => {
          if (warning.hidden) last = Date.now()
        },
        true,
      ),
    )
    // On the click and not earlier: a touch that made it disappear at once would land on what lies under it.
    warning.addEventListener('click', () => {
      last = Date.now()
      warning.hidden = true
      const heading = current && find('[tabindex="-1"]', current)
      if (heading) heading.focus()
    })
    warning.addEventListener('keydown', (event) => {
      if (event.key === 'Tab') event.preventDefault()
    })
    const looking = setInterval(() => {
      const idle = Date.now() - last
      // What was sent but has not arrived yet is not thrown away; it is not on the screen either.
      if (isSending) return
      if (idle > quiet + grace) {
        // Once: asked again each half second, a page that takes longer would never come.
        clearInterval(looking)
        all<HTMLFormElement>('form').forEach((one) => one.reset())
        location.replace('/kiosk')
      } else if (idle > quiet) {
        seconds.textContent = String(Math.ceil((quiet + grace - idle) / 1000))
        if (warning.hidden) {
          warning.hidden = false
          find('button', warning)?.focus()
        }
      }
    }, 500)
  }
}

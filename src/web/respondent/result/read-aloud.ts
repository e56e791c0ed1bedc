/**
 * The only script of these pages: reads them aloud, with a voice that is on the device. A voice from elsewhere
 * would send what is read over the network, so without a local one the button stays hidden.
 */
export const readAloud = `(${aloud.toString()})()`

function aloud(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-read]')
  const page = document.querySelector<HTMLElement>('main')
  if (!button || !page || !('speechSynthesis' in window)) return
  const language = document.documentElement.lang
  const voice = () =>
    speechSynthesis
      .getVoices()
      .find((one) => one.localService && one.lang.slice(0, 2).toLowerCase() === language)
  const look = () => {
    button.hidden = !voice()
  }
  look()
  speechSynthesis.addEventListener?.('voiceschanged', look)
  addEventListener('pagehide', () => speechSynthesis.cancel())
  button.addEventListener('click', () => {
    const wasSpeaking = speechSynthesis.speaking
    speechSynthesis.cancel()
    if (wasSpeaking) return
    const words = new SpeechSynthesisUtterance(page.innerText)
    words.lang = language
    words.voice = voice() ?? null
    words.rate = 0.9
    speechSynthesis.speak(words)
  })
}

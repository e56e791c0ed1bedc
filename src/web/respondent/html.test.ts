import { describe, expect, it } from 'vitest'
import { html } from './html.ts'

describe('html', () => {
  it('escapes whatever is put into it, also in an attribute', () => {
    const typed = `"><script>alert('x')</script>&`
    const text = html`<input value="${typed}">`.text
    expect(text).toBe('<input value="&#34;&#62;&#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62;&#38;">')
  })

  it('does not escape twice what it made itself, and writes lists one after another', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`)
    expect(html`<ul>${items}</ul>`.text).toBe('<ul><li>a</li><li>&#60;b&#62;</li></ul>')
  })

  it('writes nothing for what is not there, and zero for zero', () => {
    expect(html`[${false}${null}${undefined}${0}]`.text).toBe('[0]')
  })
})

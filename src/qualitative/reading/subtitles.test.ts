import { describe, expect, it } from 'vitest'
import { isSrt, isVtt, transcriptOf } from './subtitles.ts'

const codes = ({ notices }: ReturnType<typeof transcriptOf>) => notices.map(({ code }) => code)

describe('subtitles become a transcript', () => {
  it('without the times, with who spoke', () => {
    const read = transcriptOf('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Els>Dag.\n', 'vtt')
    expect(read.text).toBe('Els: Dag.')
    expect(codes(read)).toEqual(['timecodes-left-out'])
  })

  it('pieces of one voice are one turn, until somebody else speaks', () => {
    const read = transcriptOf(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Els>Dag.\n\n00:02.000 --> 00:03.000\n<v Els>Hoe gaat het?\n\n00:03.000 --> 00:04.000\n<v Jan>Goed.',
      'vtt',
    )
    expect(read.text).toBe('Els: Dag. Hoe gaat het?\nJan: Goed.')
    expect(codes(read)).toContain('cues-joined')
  })

  it('two voices in one cue are two turns', () => {
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Els>Ja?</v>\n<v Jan>Ja.</v>'
    expect(transcriptOf(vtt, 'vtt').text).toBe('Els: Ja?\nJan: Ja.')
  })

  it('a line that a subtitle broke is whole again, a line of the next speaker stays apart', () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\nIk wou\ndat vragen.\n\n2\n00:00:03,000 --> 00:00:04,000\n- Ja?\n- Ja.'
    expect(transcriptOf(srt, 'srt').text).toBe('Ik wou dat vragen.\n- Ja?\n- Ja.')
  })

  it('an empty line that was forgotten between two cues does not make a number into words', () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nDag.\n2\n00:00:03,000 --> 00:00:04,000\nJa.'
    expect(transcriptOf(srt, 'srt').text).toBe('Dag.\nJa.')
  })

  it('what stands after an empty line within a cue was said, and stays', () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nDag.\n\nNog iets.'
    expect(transcriptOf(srt, 'srt').text).toBe('Dag. Nog iets.')
  })

  it('notes and layout of a .vtt are left out, and that is said', () => {
    const read = transcriptOf(
      'WEBVTT\n\nNOTE gemaakt op maandag\n\n00:01.000 --> 00:02.000\n<i>Dag</i> &amp; welkom, 3 &lt; 4',
      'vtt',
    )
    expect(read.text).toBe('Dag & welkom, 3 < 4')
    expect(codes(read)).toEqual(expect.arrayContaining(['subtitle-notes', 'markup-left-out']))
  })

  it('a character that does not exist is shown as unknown, not made up', () => {
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\na&#xd800;b'
    expect(transcriptOf(vtt, 'vtt').text).toBe('a\uFFFDb')
  })
})

describe('subtitles are known by what is in them', () => {
  it('a .vtt by its first word', () => {
    expect(isVtt('WEBVTT - gesprek\n')).toBe(true)
    expect(isVtt('WEBVTTS zijn handig')).toBe(false)
  })

  it('an .srt by a number and a time; a text that begins with a number is none', () => {
    expect(isSrt('1\r\n00:00:01,000 --> 00:00:02,000\r\nDag.')).toBe(true)
    expect(isSrt('1\nEls: Dag.')).toBe(false)
  })
})

/** A .qdpx: the project and its sources in one zip. */
import type { OffsetProfile } from '../../qualitative/refi-qda/offset-profile.ts'
import type { RefiProject } from '../../qualitative/refi-qda/project.ts'
import { readProject, type ReadProject } from '../../qualitative/refi-qda/read-project.ts'
import { refusals } from '../../qualitative/refi-qda/refusals.ts'
import { writeProject, type WrittenProject } from '../../qualitative/refi-qda/write-project.ts'
import { guidFor } from './guid-for.ts'
import { readPackage } from './read-package.ts'
import { writePackage } from './write-package.ts'

/**
 * Any one .qde file, whatever its name, and a folder of sources beside it, in capitals or not.
 *
 * @throws {Problem} `exchange-refused`.
 */
export async function readQdpx(
  bytes: Uint8Array,
  fileName: string,
  asked: OffsetProfile | null = null,
): Promise<ReadProject> {
  const inside = await readPackage(bytes, fileName)
  const projects = [...inside.keys()].filter((name) => /\.qde$/i.test(name) && !isLeftover(name))
  const [name] = projects
  if (name === undefined) throw refusals.noProject(fileName)
  if (projects.length > 1) throw refusals.severalProjects(fileName, projects)
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const files = new Map<string, Uint8Array>()
  const otherFiles: string[] = []
  for (const [path, content] of inside) {
    if (path === name) continue
    const [, source] = path.startsWith(folder)
      ? (/^sources\/(.+)$/i.exec(path.slice(folder.length)) ?? [])
      : []
    if (source !== undefined) files.set(source, content)
    else if (!isLeftover(path)) otherFiles.push(path)
  }
  return readProject({ project: { name, bytes: inside.get(name)! }, files, otherFiles }, asked, guidFor)
}

/** What macOS and Windows leave in a zip without anybody having put it there. */
function isLeftover(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/.test(path)
}

export async function writeQdpx(project: RefiProject): Promise<WrittenProject & { readonly bytes: Buffer }> {
  const written = writeProject(project)
  return { ...written, bytes: await writePackage(written.files) }
}

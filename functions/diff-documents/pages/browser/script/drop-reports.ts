import { type FileIdentity, identityOfFile, keyOf } from './identity-of-file.ts'
import { findBucket, putObject } from './local-bucket.ts'

/** Milliseconds between looks whether a report is read: short at first, as a warm stack is quick. */
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 1500
/** Looks after which we stop: some minutes. */
const MOST_LOOKS = 150

/** Opens the drop area where the bucket is to be had at this address: on the local stack. */
export async function dropReports(): Promise<void> {
  const area = document.querySelector<HTMLDetailsElement>('[data-drop]')
  const form = area?.querySelector<HTMLFormElement>('[data-drop-form]')
  const list = area?.querySelector<HTMLElement>('[data-dropped]')
  const input = form?.querySelector<HTMLInputElement>('input[type=file]')
  if (!area || !form || !list || !input) return
  const bucket = await findBucket()
  if (bucket === null) return
  area.hidden = false
  acceptDrops(area, input)
  input.addEventListener('change', () => fillIn(form, input))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const asked = identityIn(form)
    const files = [...(input.files ?? [])]
    const dropped = files.map((file) => ({ file, identity: identityOf(file, asked, files.length) }))
    const fault = faultIn(dropped, asked)
    if (fault !== null) {
      pointOut(form, fault)
      return
    }
    // The next file is likely of the same subject, and of another year.
    for (const name of ['files', 'edition']) clear(form, name)
    for (const { file, identity } of dropped) void follow(bucket, file, identity, list)
  })
}

const pathOf = (file: File) => file.webkitRelativePath || file.name

function acceptDrops(area: HTMLDetailsElement, input: HTMLInputElement): void {
  const over = (is: boolean) => area.classList.toggle('over', is)
  // Everywhere on the page: a file that misses the area would else replace the page.
  document.addEventListener('dragover', (event) => {
    event.preventDefault()
    over(true)
  })
  document.addEventListener('dragleave', ({ relatedTarget }) => over(relatedTarget !== null))
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    over(false)
    if (!event.dataTransfer?.files.length) return
    area.open = true
    input.files = event.dataTransfer.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    input.focus()
  })
}

const FIELDS = ['series', 'subject', 'edition'] as const

/** What the name of a single file tells is filled in; the reader may change it. */
function fillIn(form: HTMLFormElement, { files }: HTMLInputElement): void {
  const [file] = files ?? []
  if (file === undefined || files?.length !== 1) return
  const told = identityOfFile(pathOf(file))
  for (const field of FIELDS) {
    const input = form.elements.namedItem(field)
    if (input instanceof HTMLInputElement && told[field] !== undefined) input.value = told[field]
  }
}

function identityIn(form: HTMLFormElement): Partial<FileIdentity> {
  const data = new FormData(form)
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = data.get(field)
      return typeof value === 'string' && value.trim() !== '' ? [[field, value.trim()]] : []
    }),
  )
}

/** What is said of one file holds; of several, what each one's name tells beside what is said of all. */
function identityOf(file: File, asked: Partial<FileIdentity>, files: number): Partial<FileIdentity> {
  return files === 1 ? asked : { ...identityOfFile(pathOf(file)), ...asked }
}

interface Dropped {
  file: File
  identity: Partial<FileIdentity>
}

interface Fault {
  field: string
  text: string
}

/**
 * What must be said before anything is dropped: all of series, subject and edition or none, and one file for each key.
 */
function faultIn(dropped: readonly Dropped[], asked: Partial<FileIdentity>): Fault | null {
  const isAsked = FIELDS.some((field) => asked[field] !== undefined)
  const missing = FIELDS.find((field) => dropped.some(({ identity }) => identity[field] === undefined))
  if (isAsked && missing !== undefined)
    return { field: missing, text: 'Give series, subject and edition together, or none of them.' }
  const keys = dropped.map(({ file, identity }) => keyOf(pathOf(file), identity))
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  const text = `Several of the files would be dropped as ${twice}: drop them one after the other.`
  return twice === undefined ? null : { field: 'files', text }
}

function pointOut(form: HTMLFormElement, { field, text }: Fault): void {
  const input = form.elements.namedItem(field)
  if (!(input instanceof HTMLInputElement)) return
  input.setCustomValidity(text)
  input.reportValidity()
  form.addEventListener('input', () => input.setCustomValidity(''), { once: true })
}

function clear(form: HTMLFormElement, name: string): void {
  const input = form.elements.namedItem(name)
  if (input instanceof HTMLInputElement) input.value = ''
}

/** Sends one file and tells what becomes of it, until it is read. */
async function follow(bucket: string, file: File, identity: Partial<FileIdentity>, list: HTMLElement): Promise<void> {
  const key = keyOf(pathOf(file), identity)
  const line = document.createElement('li')
  const bar = document.createElement('progress')
  bar.max = 1
  bar.setAttribute('aria-label', key)
  const words = document.createElement('span')
  const tell = (text: string) => words.replaceChildren(` ${key}: ${text}`)
  line.append(bar, words)
  list.prepend(line)
  try {
    tell('on its way to the bucket')
    const version = await putObject(bucket, key, file, (share) => {
      bar.value = share / 2
    })
    tell('in the bucket, being read')
    bar.removeAttribute('value')
    const upload = await settled(key, version, identity)
    bar.remove()
    line.className = upload.state
    words.replaceChildren(...outcome(key, upload))
  } catch (error) {
    bar.remove()
    line.className = 'rejected'
    tell(error instanceof Error ? error.message : String(error))
  }
}

/** As much of an upload's record as is told here. */
interface Upload {
  version_id: string
  key: string
  state: string
  message: string
  series: string | null
  subject: string | null
  edition: number | null
}

function outcome(key: string, { state, message, series, subject, edition }: Upload): Node[] {
  const words = document.createElement('strong')
  words.className = `state ${state}`
  words.textContent = state.replaceAll('-', ' ')
  const said = document.createTextNode(`: ${message} `)
  if (series === null || subject === null || edition === null || state === 'rejected') {
    return [document.createTextNode(`${key} `), words, said]
  }
  const link = document.createElement('a')
  link.href = `/reports/${series}/${subject}/${edition}`
  link.textContent = `${series} / ${subject} / ${edition}`
  const again = document.createElement('a')
  again.href = '/'
  again.textContent = 'Show it on this page'
  return [link, document.createTextNode(' '), words, said, again]
}

async function settled(
  key: string,
  version: string,
  { series, subject, edition }: Partial<FileIdentity>,
): Promise<Upload> {
  const address =
    series && subject && edition
      ? `/v1/reports?series=${encodeURIComponent(series)}&subject=${encodeURIComponent(subject)}&limit=1000`
      : '/v1/reports?limit=200'
  let pause = FIRST_PAUSE
  for (let look = 0; look < MOST_LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    pause = Math.min(LONGEST_PAUSE, pause * 1.3)
    const response = await fetch(address, { headers: { accept: 'application/json' } })
    if (!response.ok) continue
    const { items }: { items: Upload[] } = await response.json()
    const upload = items.find((one) => one.key === key && one.version_id === version)
    if (upload !== undefined) return upload
  }
  throw new Error('it is in the bucket, but was not read in time; look again later')
}

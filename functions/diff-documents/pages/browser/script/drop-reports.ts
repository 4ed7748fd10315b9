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
    if (!isWhole(form, asked)) return
    form.reset()
    for (const file of files)
      void follow(bucket, file, files.length === 1 ? asked : { ...identityOfFile(pathOf(file)), ...asked }, list)
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

/** Whether all of series, subject and edition are given, or none; else the first that is missing is pointed out. */
function isWhole(form: HTMLFormElement, asked: Partial<FileIdentity>): boolean {
  const missing = FIELDS.filter((field) => asked[field] === undefined)
  const input = form.elements.namedItem(missing[0] ?? '')
  if (missing.length === FIELDS.length || !(input instanceof HTMLInputElement)) return true
  input.setCustomValidity('Give series, subject and edition together, or none of them.')
  input.reportValidity()
  input.addEventListener('input', () => input.setCustomValidity(''), { once: true })
  return false
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

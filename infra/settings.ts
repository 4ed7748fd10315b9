import { RetentionDays } from 'aws-cdk-lib/aws-logs'
// The full zod, not zod/mini as at run time: a synth can afford it, and its messages are in words.
import * as z from 'zod'
import { SETTINGS_PREFIXES } from '../schemas/settings-prefixes.ts'
import { EVERYTHING } from '../schemas/watch.ts'
import { INTAKE_LIMITS } from './intake-limits.ts'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE
const MIB = 1024 * 1024

const days = z.int().min(1).max(3653)

const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')

/** CloudWatch Logs takes these numbers of days only; without end is none of them. */
const LogDays = z
  .enum(RetentionDays, 'must be a retention that CloudWatch Logs takes: 1, 3, 5, 7, 14, 30, 60, 90 … 3653')
  .exclude(['INFINITE'])

const JwtAccess = z.strictObject({
  issuer: z.url({ protocol: /^https$/, error: 'must be an https address, as the `iss` claim has it' }),
  audience: z.array(z.string().min(1)).min(1, 'must name at least one audience (the `aud` claim or client id)'),
})

/** Who may ask: callers with AWS credentials, holders of a token, or everybody. */
const Access = z.union([z.enum(['iam', 'public']), z.strictObject({ jwt: JwtAccess })])
export type Access = z.infer<typeof Access>

/** Whom hosts may turn to: it stands in the User-Agent of every request. */
const Contact = z.string().regex(
  // Headers hold ASCII.
  /^(?:https:\/\/[!-~]+|mailto:[!-?A-~]+@[!-?A-~]+)$/,
  'must be "https://…" or "mailto:…" in ASCII: hosts read it in every request',
)

/** A server on this machine that may be asked although it is on loopback: for tests, never for reports. */
const TestOrigin = z.strictObject({
  origin: z
    .string()
    .regex(/^https?:\/\/[a-z0-9.-]+:\d{1,5}$/, 'must be an origin with its port, such as "https://reports.test:4443"'),
  address: z
    .string()
    .regex(/^(?:127(?:\.\d{1,3}){3}|::1)$/, 'must be a loopback address: 127.0.0.1 or ::1')
    .default('127.0.0.1'),
  certificate: z.string().startsWith('-----BEGIN CERTIFICATE-----', 'must be a certificate in PEM').optional(),
})

const timeLimit = (seconds: number) => z.number().min(0.05).max(300).default(seconds)

/** How sources are asked; docs/sources.md explains each. */
const Fetching = z.strictObject({
  contact: Contact.optional(),
  /** Seconds between two requests to one host: what a careful reader takes for a page. */
  pauseSeconds: z.number().min(0).max(30).default(2),
  ports: z.array(z.int().min(1).max(65_535)).min(1).default([443]),
  /** Fetchers at a time, each at another host. Lambda allows no fewer than two. */
  concurrency: z.int().min(2).max(50).default(4),
  /** Seconds that the parts of a request may take. */
  seconds: z
    .strictObject({
      /** Until the connection stands: TLS to the other end of the world takes one. */
      connect: timeLimit(10),
      /** From then on until the answer begins: an archive may have to look for it. */
      headers: timeLimit(30),
      /** Between two pieces of the body. */
      idle: timeLimit(30),
      /** All of it, redirects included: the largest document at 90 KB a second. */
      whole: timeLimit(120),
    })
    .prefault({}),
  testOrigins: z.array(TestOrigin).max(3, 'names more than three servers').default([]),
})

/** What a user may set, in cdk.json's context or by `-c yearover='{…}'`; docs/deploy.md explains each. */
const UserSettings = z.strictObject({
  stackName: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,127}$/, 'must begin with a letter and hold only letters, digits and hyphens')
    .default('Yearover'),
  access: Access.default('iam'),
  alarmEmail: z.email('must be an e-mail address').optional(),
  /** Who gets a message on what changed: everything, or what the named watches (`watches/<name>.json`) look for. */
  announceTo: z
    .array(
      z.strictObject({
        email: z.email('must be an e-mail address'),
        watches: z.array(Slug).min(1, 'must name at least one watch; leave it out for everything').optional(),
      }),
    )
    .default([]),
  retention: z
    .strictObject({
      /** Days that log lines stay: long enough to look into last month's failure. */
      logDays: LogDays.default(RetentionDays.ONE_MONTH),
      /** Days that bucket access logs stay: a quarter, the usual window of an audit question. */
      accessLogDays: days.default(90),
      /** Days that a replaced or deleted report stays readable: five yearly editions. */
      oldVersionDays: days.default(1826),
    })
    .prefault({}),
  fetching: Fetching.prefault({}),
})

/** Names that template, functions and docs share. */
export const NAMES = {
  /** Key prefix of the catalogues in the reports bucket: they are settings, not reports, and start no parsing. */
  catalogues: SETTINGS_PREFIXES.catalogues,
  /** Key prefix of the watches in the reports bucket: settings too. */
  watches: SETTINGS_PREFIXES.watches,
  /** The watch of whoever names none: no file can bear its name. */
  everything: EVERYTHING,
  /** Key prefix of what says where reports come from: settings too, and the file itself. */
  sources: SETTINGS_PREFIXES.sources,
  sourcesFile: `${SETTINGS_PREFIXES.sources}sources.json`,
  /** Key prefix of all reports that tell their identity by their key. */
  reports: 'reports/',
  /** Key prefix of everything that parsing stores in the readings bucket. */
  readings: 'readings/',
  /**
   * Key prefix of answers that are too large for Lambda, in the readings bucket: they are fetched from there, and go.
   */
  answers: 'answers/',
  /** Where the example of the outputs drops a report: the key tells its identity. */
  reportKey: 'reports/<series>/<subject>/<edition>.txt',
} as const

/** Bytes that one CPU parses in a second at the least; what parsing really takes stands in docs/performance.md. */
const PARSE_BYTES_A_SECOND = MIB / 2
/** Seconds that the largest accepted document may take. */
const PARSE_SECONDS_A_DOCUMENT = INTAKE_LIMITS.maxDocumentBytes / PARSE_BYTES_A_SECOND
/**
 * Messages: one, so that a document that breaks the function takes no other with it; the functions at a time give the
 * speed.
 */
const PARSE_BATCH_SIZE = 1
/** A largest document may take this many times what it should, on a slow day of a shared CPU. */
const PARSE_MARGIN = 3
/** Seconds: a batch of nothing but largest documents ends in time. */
const PARSE_TIMEOUT = PARSE_MARGIN * PARSE_BATCH_SIZE * PARSE_SECONDS_A_DOCUMENT
/** Seconds that the queue waits to fill a batch: none, a single report is read at once. */
const PARSE_BATCHING_WINDOW = 0
/**
 * Seconds: six times the function's timeout plus the window, so that throttled tries do not bring a message back early
 * (AWS).
 */
const VISIBILITY_TIMEOUT = 6 * PARSE_TIMEOUT + PARSE_BATCHING_WINDOW
/** Tries: five, as AWS advises, outlast an hour of a failing service; the last one records the report as rejected. */
const MAX_RECEIVE_COUNT = 5
/** Seconds: the most that SQS keeps a message. */
const DEAD_LETTER_RETENTION = 14 * DAY
/** Seconds that a dead letter stays at least; its age counts from the first queue on. */
const TIME_TO_LOOK_AT_DEAD_LETTERS = 7 * DAY
/** Seconds */
const QUEUE_RETENTION = DEAD_LETTER_RETENTION - TIME_TO_LOOK_AT_DEAD_LETTERS
/** Seconds for an announcement: two comparisons of the largest editions, with what they were told with before. */
const ANNOUNCE_TIMEOUT = 60
const KIB = 1024
/** Seconds to record what could not be read. */
const GIVE_UP_TIMEOUT = 30
/** Seconds of one alarm period. */
const ALARM_PERIOD = 5 * MINUTE

/**
 * All numbers of the deployment. Times are in seconds, sizes in bytes, memory in MB, unless the name says otherwise.
 */
const FIXED = {
  intake: {
    ...INTAKE_LIMITS,
    queue: {
      visibilityTimeout: VISIBILITY_TIMEOUT,
      retention: QUEUE_RETENTION,
      deadLetterRetention: DEAD_LETTER_RETENTION,
      maxReceiveCount: MAX_RECEIVE_COUNT,
    },
    batch: {
      size: PARSE_BATCH_SIZE,
      window: PARSE_BATCHING_WINDOW,
      /**
       * Parse functions at a time: 1,000 reports are read within a minute, and other functions keep their share of the
       * account.
       */
      maxConcurrency: 8,
    },
    parse: {
      timeout: PARSE_TIMEOUT,
      /** MB: the size at which Lambda gives one whole CPU; parsing uses one. */
      memory: 1769,
    },
    giveUp: {
      /** Seconds: a few small writes a message. */
      timeout: GIVE_UP_TIMEOUT,
      /** MB */
      memory: 512,
      /** Seconds: six times the function's timeout (AWS). */
      visibilityTimeout: 6 * GIVE_UP_TIMEOUT,
      /** Messages at once. */
      batchSize: 10,
      /** The fewest that Lambda takes: rare, and in no hurry. */
      maxConcurrency: 2,
    },
  },
  announcements: {
    announce: {
      timeout: ANNOUNCE_TIMEOUT,
      /** MB: a whole CPU, as comparing is all computing. */
      memory: 1769,
    },
    queue: {
      /** Seconds: six times the function's timeout (AWS). */
      visibilityTimeout: 6 * ANNOUNCE_TIMEOUT,
      retention: QUEUE_RETENTION,
      deadLetterRetention: DEAD_LETTER_RETENTION,
      maxReceiveCount: MAX_RECEIVE_COUNT,
    },
    batch: {
      /** Messages at once: what they tell of one subject they settle among themselves. */
      size: 5,
      /** The fewest that Lambda takes: announcing is in no hurry, and stands in nobody's way. */
      maxConcurrency: 2,
    },
    /** Bytes of the changes in one event: EventBridge takes 256 KB in all, and the item that keeps it 400 KB. */
    maxEventBytes: 160 * KIB,
    /** Changes in one event: whoever wants all of them follows its link. */
    maxEventChanges: 100,
    /** Changes that a message to people tells in full: more are not read. */
    maxMailChanges: 12,
  },
  fetching: {
    /** How often the planner looks what is due; a source's own schedule is never kept more precisely than that. */
    tick: 'rate(15 minutes)',
    /** Redirects that are followed: a report that moved twice, from http to https and to another host, takes three. */
    maxRedirects: 5,
    plan: {
      /** Seconds: reading the state of some ten thousand targets and queueing as many requests. */
      timeout: 5 * MINUTE,
      /** MB */
      memory: 512,
    },
    /** MB: a largest document packed and unpacked, and the page it may be, parsed for its links. */
    fetchMemory: 1024,
    /** Seconds that a fetcher waits for its turn at a host, once for robots.txt and once for the report. */
    longestTurn: 35,
    /** Seconds that it takes to store what was fetched, on a slow day. */
    storing: 30,
    /** Tries when a service of ours fails; what fails at a source is a state, and is planned again. */
    maxReceiveCount: 5,
  },
  buckets: {
    /** Days after which S3 drops the parts of an upload that was never completed: a week outlasts any pause. */
    abandonedUploadDays: 7,
    /**
     * Days after which S3 drops an answer that was too large for Lambda: the least; its address holds for minutes only.
     */
    largeAnswerDays: 1,
  },
  diff: {
    /** Seconds: well under the 30 that an HTTP API waits; a comparison takes a fraction of one. */
    timeout: 10,
    /** MB: over half a CPU, which halves the time of a cold start against 512. */
    memory: 1024,
    throttle: {
      /** Requests a second, all callers together: bounds what a runaway client can cost. */
      rate: 100,
      /** Requests at once: a page with all its parts for some dozen readers. */
      burst: 200,
    },
  },
  alarms: {
    period: ALARM_PERIOD,
    /** Dead letters from which on somebody should look: each is a report that was not read. */
    deadLetters: 1,
    /** Announcements that could not be made, from which on somebody should look. */
    unannounced: 1,
    /** Seconds that the oldest message may wait: it has failed once already and is about to fail again. */
    oldestMessage: 2 * VISIBILITY_TIMEOUT,
    /** Broken parse invocations: those of one failure are repaired by its retry, those of the retry are not. */
    parseFailures: { count: 1, periods: 2, period: VISIBILITY_TIMEOUT },
    /** Failed plans in an hour of four: one may be a throttled table, two in a row are not. */
    planFailures: { count: 2, period: 60 * MINUTE },
    /** Answers with a 5xx status in one period: one may be a broken deployment in passing. */
    diffFailures: 5,
  },
} as const

type UserSettings = z.infer<typeof UserSettings>
export type Settings = ReturnType<typeof withFixed>

/**
 * All settings of a deployment: the fixed numbers, with what the user set.
 * @param context value of the CDK context key `yearover`: an object, its JSON (as `-c` passes it), or nothing.
 * @throws Error that lists every wrong setting by its path.
 */
export function readSettings(context: unknown): Settings {
  const parsed = UserSettings.safeParse(typeof context === 'string' ? fromJson(context) : (context ?? {}))
  if (!parsed.success) {
    const faults = parsed.error.issues
      .flatMap(flattened)
      .map(({ path, message }) => `  ${['yearover', ...path].join('.')}: ${message}`)
    throw new Error(`wrong settings in the CDK context (see docs/deploy.md):\n${faults.join('\n')}`)
  }
  return withFixed(parsed.data)
}

/** What the user set with the fixed numbers, and what follows from both. */
function withFixed(set: UserSettings) {
  const fetching = { ...FIXED.fetching, ...set.fetching }
  const { longestTurn, seconds, storing, fetchMemory } = fetching
  // Robots.txt and the report, each in its turn, and storing.
  const timeout = Math.ceil(2 * (longestTurn + seconds.whole) + storing)
  return { ...FIXED, ...set, fetching: { ...fetching, fetch: { timeout, memory: fetchMemory } } }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`wrong settings in the CDK context (see docs/deploy.md):\n  yearover: is not JSON: ${text}`)
  }
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>

/** A union's own issue says only "Invalid input": for an object the faults of the object form say more. */
function flattened(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const objectForm = issue.errors.find((faults) => faults.every(({ path }) => path.length > 0))
  if (objectForm === undefined)
    return [{ path: issue.path, message: 'must be "iam", "public" or {"jwt": {"issuer", "audience"}}' }]
  return objectForm.map(({ path, message }) => ({ path: [...issue.path, ...path], message }))
}

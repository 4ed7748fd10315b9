/*
 * What the AWS SDK asks of its streams of events (`@smithy/core/event-streams`): S3's client sets them up for S3
 * Select, which nothing here uses.
 */

function unused(): never {
  throw new Error('streams of events are left out of the functions: infra/building-blocks/bundled-handler.ts')
}

/** Would make the reader and writer of streams. */
export const eventStreamSerdeProvider = unused

/** Would read and write the messages of a stream. */
export const EventStreamSerde = unused

/** Would give a client its reader and writer of streams; it goes without. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config

import { FIRST_EDITION, type Identity, LAST_EDITION } from '../../schemas/identity.ts'
import type { Observation } from '../../schemas/observation.ts'
import {
  EditionItem,
  editionKey,
  editionPrefix,
  FeedItem,
  feedPartition,
  metricKey,
  metricPrefix,
  metricPrefixOf,
  metricSubjectPrefix,
  ObservationItem,
  observationSort,
  OutlineItem,
  outlinePartition,
  readingKey,
  SERIES_LIST,
  SeriesItem,
  StatedItem,
  statedPartition,
} from '../../schemas/stored-item.ts'
import type { StatedMetric } from '../../schemas/trend.ts'
import { TableReader, type TableQuery } from './table-reader.ts'
import { UploadReader } from './upload-reader.ts'

/** What stands in a partition by metric: all of it, or what is of one subject. */
function ofSubject(pk: string, subject: string | undefined): TableQuery {
  return {
    KeyConditionExpression: subject === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ...(subject !== undefined && { ':prefix': metricSubjectPrefix(subject) }) },
    ConsistentRead: true,
  }
}

/** All questions that the functions ask of the table; docs/table.md shows the items behind them. */
export class RecordReader extends TableReader {
  readonly uploads = new UploadReader(this.client, this.table)

  /** Size and headings of every reading of a series, under the sort keys that `outlineKey` makes. */
  async outlines(series: string): Promise<Map<string, OutlineItem>> {
    const items = await this.all(OutlineItem, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': outlinePartition(series) },
    })
    return new Map(items.map((item) => [item.sk, item]))
  }

  /** The newest entries of the feed of a series or of one subject, at most `most`. */
  async feed(series: string, subject: string | undefined, most: number): Promise<FeedItem[]> {
    return this.some(FeedItem, most, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': feedPartition(series, subject) },
      ScanIndexForward: false,
    })
  }

  /** The pointer of an edition, or null where none is held. Read consistently: it decides what everybody sees. */
  async edition(identity: Identity): Promise<EditionItem | null> {
    return this.get(EditionItem, editionKey(identity))
  }

  /** The series that editions have been put into force for, in the order of their names. */
  async series(): Promise<string[]> {
    const items = await this.all(SeriesItem, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': SERIES_LIST },
      ConsistentRead: true,
    })
    return items.map(({ sk }) => sk)
  }

  /** The pointers of all editions of a subject, or of a whole series, in the order of their keys. */
  async editions(series: string, subject?: string): Promise<EditionItem[]> {
    return this.all(EditionItem, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': `SERIES#${series}`, ':prefix': editionPrefix(subject) },
      ConsistentRead: true,
    })
  }

  /** The pointers of those editions of a subject that are held between two years, the earliest first. */
  async editionsFrom(
    { series, subject }: Pick<Identity, 'series' | 'subject'>,
    first: number,
    last: number,
  ): Promise<EditionItem[]> {
    const sortKey = (edition: number) => editionKey({ series, subject, edition }).sk
    return this.all(EditionItem, {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':pk': `SERIES#${series}`,
        ':first': sortKey(Math.max(FIRST_EDITION, first)),
        ':last': sortKey(Math.min(LAST_EDITION, last)),
      },
      ConsistentRead: true,
    })
  }

  /** All observations of a reading in text order. */
  async observations(readingId: string): Promise<Observation[]> {
    const items = await this.all(ObservationItem, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': readingKey(readingId) },
      ConsistentRead: true,
    })
    return items.map(({ observation }) => observation)
  }

  /** At most `most` observations of a reading that stand after `start`, in text order. */
  async observationsAfter(readingId: string, start: number, most: number): Promise<Observation[]> {
    const items = await this.some(ObservationItem, most, {
      KeyConditionExpression: 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: { ':pk': readingKey(readingId), ':after': observationSort(start) },
      ConsistentRead: true,
    })
    return items.map(({ observation }) => observation)
  }

  /** The observations of one metric in a reading, in text order. */
  async observationsOfMetric(identity: Identity, readingId: string, metric: string): Promise<Observation[]> {
    const items = await this.all(ObservationItem, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: {
        ':pk': metricKey(identity.series, metric),
        ':prefix': metricPrefix(identity, readingId),
      },
      ConsistentRead: true,
    })
    return items.map(({ observation }) => observation)
  }

  /**
   * The observations of one metric in the readings that `held` points to: of a whole series, or of one subject.
   * @returns by subject, edition and place in the text, the first `most` of them
   */
  async observationsOfMetricIn(
    { series, metric, subject }: { series: string; metric: string; subject?: string },
    held: readonly EditionItem[],
    most = Infinity,
  ): Promise<Observation[]> {
    const query = ofSubject(metricKey(series, metric), subject)
    const inForce = new Set(held.map(({ identity, reading_id }) => metricPrefix(identity, reading_id)))
    const counts = ({ sk }: ObservationItem) => inForce.has(metricPrefixOf(sk))
    const first = await this.some(ObservationItem, most, query)
    // Those of replaced documents lie among them: where they took the room, all are read.
    const cut = first.length === most && !first.every(counts)
    const items = cut ? await this.all(ObservationItem, query) : first
    return items
      .filter(counts)
      .slice(0, most)
      .map(({ observation }) => observation)
  }

  /** The metrics that a reading has figures of, in text order. */
  async metricsStated({ identity, reading_id }: EditionItem): Promise<StatedMetric[]> {
    const items = await this.all(StatedItem, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: {
        ':pk': statedPartition(identity.series),
        ':prefix': metricPrefix(identity, reading_id),
      },
      ConsistentRead: true,
    })
    return items.flatMap(({ metrics }) => metrics)
  }
}

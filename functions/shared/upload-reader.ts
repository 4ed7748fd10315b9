import type { Identity } from '../../schemas/identity.ts'
import { INDEX, reportPrefix, UploadItem, uploadKey } from '../../schemas/stored-item.ts'
import { TableReader } from './table-reader.ts'

/** What the functions ask the table of uploads: what became of an object version, and which stand in a state or report. */
export class UploadReader extends TableReader {
  /** What became of an object version, or null while nothing is recorded. */
  async find(key: string, versionId: string): Promise<UploadItem | null> {
    return this.get(UploadItem, uploadKey(key, versionId))
  }

  /**
   * Uploads in one state, of all subjects or of one in whatever series, that landed before `before` (an upload order;
   * none = now), newest first, at most `limit`.
   */
  async inState(
    { state, subject }: { state: string; subject?: string | undefined },
    limit: number,
    before?: string,
  ): Promise<UploadItem[]> {
    return this.some(UploadItem, limit, {
      IndexName: INDEX.byState,
      KeyConditionExpression: `#state = :state${before === undefined ? '' : ' AND upload_order < :before'}`,
      ...(subject !== undefined && { FilterExpression: 'upload.subject = :subject' }),
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':state': state,
        ...(before !== undefined && { ':before': before }),
        ...(subject !== undefined && { ':subject': subject }),
      },
      ScanIndexForward: false,
    })
  }

  /**
   * Uploads of a series, subject or edition in the order of subject, edition and landing, after `after` (a report
   * order).
   */
  async ofReport(
    of: { series: string; subject?: string | undefined; edition?: number | undefined; state?: string | undefined },
    limit: number,
    after?: string,
  ): Promise<UploadItem[]> {
    const prefix = of.subject === undefined ? '' : reportPrefix(of.subject, of.edition)
    // U+FFFF sorts after every character that a report order can hold, so it closes the prefix's range.
    return this.some(UploadItem, limit, {
      IndexName: INDEX.byReport,
      KeyConditionExpression: 'series = :series AND report_order BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':series': of.series,
        ':first': after === undefined ? prefix || ' ' : `${after} `,
        ':last': `${prefix}\uffff`,
        ...(of.state !== undefined && { ':state': of.state }),
      },
      ...(of.state !== undefined && {
        FilterExpression: '#state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
      }),
    })
  }

  /** The uploads of one edition, newest first, at most `limit`. */
  async ofEdition({ series, subject, edition }: Identity, limit: number): Promise<UploadItem[]> {
    return this.some(UploadItem, limit, {
      IndexName: INDEX.byReport,
      KeyConditionExpression: 'series = :series AND begins_with(report_order, :prefix)',
      ExpressionAttributeValues: { ':series': series, ':prefix': reportPrefix(subject, edition) },
      ScanIndexForward: false,
    })
  }
}

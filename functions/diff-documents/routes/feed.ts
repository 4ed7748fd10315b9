import { FeedAnswer, FeedQuery } from '../../../schemas/http.ts'
import { atomFeed } from '../../../render/atom-feed.ts'
import { nameBasedId } from '../../shared/name-based-id.ts'
import { notHeld, noReportOf } from '../held-editions.ts'
import { route } from './route.ts'

/** Entries of a feed: who looks once a month misses none of a large series. */
const ENTRIES = 100

/** `/v1/feed`: what came in, was corrected, rejected or compared, of a series or one subject, the newest first. */
export const feed = route(
  {
    path: '/v1/feed',
    summary: 'What was announced of a series or subject, as an Atom feed',
    about: `The newest ${ENTRIES} entries: editions that came in, were corrected or rejected, and what changed, each once.`,
    query: FeedQuery,
    record: FeedAnswer,
    forms: ['atom'],
    mayLack: true,
  },
  async ({ series, subject }, { records }) => {
    const items = await records.feed(series, subject, ENTRIES)
    const held = items.length > 0 ? [] : await records.editions(series, subject)
    if (items.length + held.length === 0) {
      throw subject === undefined ? await noReportOf(series, records) : await notHeld({ series, subject }, [], records)
    }
    const landings = held.map(({ landed_at }) => landed_at).toSorted()
    return {
      json: { series, subject: subject ?? null, items: items.map(({ entry }) => entry) },
      atom: () =>
        atomFeed({
          id: nameBasedId(['feed', series, subject ?? null]),
          series,
          subject: subject ?? null,
          updated: items[0]?.entry.updated ?? landings.at(-1) ?? '',
          entries: items.map(({ atom }) => atom),
        }),
    }
  },
)

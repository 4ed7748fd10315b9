import { Catalogue } from '../../schemas/catalogue.ts'
import companyAnnualReports from '../../schemas/catalogues/company-annual-reports.json' with { type: 'json' }
import countryReportsOnTerrorism from '../../schemas/catalogues/country-reports-on-terrorism.json' with { type: 'json' }
import general from '../../schemas/catalogues/general.json' with { type: 'json' }
import humanRightsReports from '../../schemas/catalogues/human-rights-reports.json' with { type: 'json' }
import traffickingReports from '../../schemas/catalogues/trafficking-reports.json' with { type: 'json' }
import { expandGroups } from './expand-groups.ts'
import { mergeCatalogues } from './merge-catalogues.ts'

const read = (json: unknown): Catalogue => expandGroups(Catalogue.parse(json))

const anyReport = read(general)

/**
 * The catalogues that come with the project, without groups; those for reports of any office or firm hold the general
 * metrics too.
 */
export const bundledCatalogues: readonly Catalogue[] = [
  read(countryReportsOnTerrorism),
  read(humanRightsReports),
  read(traffickingReports),
  mergeCatalogues(read(companyAnnualReports), anyReport),
  anyReport,
]

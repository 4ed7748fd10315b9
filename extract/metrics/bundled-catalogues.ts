import { Catalogue } from '../../schemas/catalogue.ts'
import countryReportsOnTerrorism from '../../schemas/catalogues/country-reports-on-terrorism.json' with { type: 'json' }
import general from '../../schemas/catalogues/general.json' with { type: 'json' }

/** The catalogues that come with the project. */
export const bundledCatalogues: readonly Catalogue[] = [countryReportsOnTerrorism, general].map((catalogue) =>
  Catalogue.parse(catalogue),
)

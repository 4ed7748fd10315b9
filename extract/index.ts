/** The one door of `extract/`: bytes or text in, every figure with its sentence out. */
export { decodeDocument, type DecodedDocument, type RefusedDocument } from './decode/decode-document.ts'
export { ENGINE_VERSION } from './engine-version.ts'
export { identifyFromText } from './identity/identify-from-text.ts'
export { bundledCatalogues } from './metrics/bundled-catalogues.ts'
export { catalogueVersion } from './metrics/catalogue-version.ts'
export { pickCatalogue } from './metrics/pick-catalogue.ts'
export { IDENTITY_UNKNOWN, readDecoded, readDocument, type ReadRequest, type ReadResult } from './read-document.ts'
export { readFigures, type Figures, type FiguresRequest } from './read-figures.ts'

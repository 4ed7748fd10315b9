import { copyCitations } from './script/copy-citations.ts'
import { dropReports } from './script/drop-reports.ts'
import { stepThroughChanges } from './script/step-through-changes.ts'
import { submitOnChange } from './script/submit-on-change.ts'
import { tellFigures } from './script/tell-figures.ts'
import { turnEditions } from './script/turn-editions.ts'

// The pages can be read without any of this.
copyCitations()
void dropReports()
stepThroughChanges()
submitOnChange()
tellFigures()
turnEditions()

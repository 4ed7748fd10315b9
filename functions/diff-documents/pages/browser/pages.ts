import { copyCitations } from './script/copy-citations.ts'
import { submitOnChange } from './script/submit-on-change.ts'
import { turnEditions } from './script/turn-editions.ts'

// The pages can be read without any of this.
copyCitations()
submitOnChange()
turnEditions()

import { PagePart } from '../../page-part.ts'

/** What the box for messages can do beside taking text and sending it: fetched when the page has nothing else to do. */
export const composer = new PagePart(() => import('./composer.ts'))

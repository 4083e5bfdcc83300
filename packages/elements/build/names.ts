import { asPattern, assertUnseen, OWN_NAMES } from '../../sdk/build/names.ts'

/*
 * Names of the elements and of Lit that no page and no browser ever sees, and that are nowhere quoted; see those of the SDK.
 */
const NAMES = {
  elements: `scroller unreadElsewhere onRead onBack onEnd onScroll newDay newFrom onKeydown onFocusin
    toElement settle titleLine searched patient formDisabled refused visible breaks
    headings dayAt seeks takeUp growing onMove onResize showEnd glideToEnd asRoom onSettings onSignOut onNew onDetails
    onPinned onSearch onEveryone onJoin onPaste onBlur onSent onDrawn onText complain hindrance carries underWay
    hasTokens beyond`,
  lit: `isUpdatePending hasUpdated renderOptions renderBefore creationScope createRenderRoot shadowRootOptions
    elementStyles finalizeStyles getPropertyOptions getPropertyDescriptor createProperty enableUpdating scheduleUpdate
    performUpdate shouldUpdate firstUpdated willUpdate getUpdateComplete addInitializer addController removeController
    hostConnected hostDisconnected hostUpdate hostUpdated converter fromAttribute toAttribute hasChanged noAccessor
    useDefault wrapped requestUpdate setConnected`
}

/** Those, and the names that Lit and the socket library mark as their own by a `_`. */
export const PRIVATE = new RegExp(`^(?:_[a-z$].*|${OWN_NAMES}|${asPattern(NAMES)})$`)

assertUnseen(PRIVATE)

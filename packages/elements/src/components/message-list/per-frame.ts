import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * A host that is redrawn once in a frame, however often that is asked for: of a burst nobody sees more. What is asked
 * for while the page is not shown is drawn at once, as frames do not come then.
 */
export function perFrame(host: ReactiveControllerHost): ReactiveControllerHost {
  let frame = 0
  host.addController({
    hostDisconnected() {
      cancelAnimationFrame(frame)
      frame = 0
    }
  } satisfies ReactiveController)
  const draw = (): void => {
    frame = 0
    host.requestUpdate()
  }
  return {
    addController: controller => host.addController(controller),
    removeController: controller => host.removeController(controller),
    requestUpdate() {
      if (document.hidden) host.requestUpdate()
      else frame ||= requestAnimationFrame(draw)
    },
    get updateComplete() {
      return host.updateComplete
    }
  }
}

import { css, html, type TemplateResult } from 'lit'

/** Something that is on or off: its name, what it means, and a switch. */
export interface SwitchParts {
  /** Unique in the dialog. */
  id: string
  label: string
  hint: string
  on: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
}

export function switchRow({ id, label, hint, on, disabled = false, onChange }: SwitchParts): TemplateResult {
  return html`<div class="switch-row">
    <div class="switch-text">
      <label for=${id}>${label}</label>
      <p class="hint" id="${id}-hint">${hint}</p>
    </div>
    <input
      class="switch"
      part="switch"
      type="checkbox"
      role="switch"
      id=${id}
      aria-describedby="${id}-hint"
      ?disabled=${disabled}
      .checked=${on}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
  </div>`
}

export const switchStyles = css`
  .switch-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }
  .switch-text {
    flex: 1 1 8rem;
    min-inline-size: 0;
  }
  .switch {
    flex: none;
    appearance: none;
    position: relative;
    margin: 0;
    inline-size: 2.5rem;
    block-size: 1.5rem;
    border-radius: 999px;
    background: var(--_control);
    cursor: pointer;
  }
  .switch::before {
    content: '';
    position: absolute;
    inset-block-start: 0.1875rem;
    inset-inline-start: 0.1875rem;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 1px 2px rgb(0 0 0 / 0.3);
  }
  .switch:checked {
    background: var(--_accent);
  }
  .switch:checked::before {
    inset-inline-start: 1.1875rem;
  }
  .switch:disabled {
    opacity: 0.5;
    cursor: default;
  }
  /* A larger place to touch. */
  .switch::after {
    content: '';
    position: absolute;
    inset: -0.625rem -0.25rem;
  }
  @media (prefers-reduced-motion: no-preference) {
    .switch,
    .switch::before {
      transition:
        background 0.15s,
        inset-inline-start 0.15s;
    }
  }
  @media (forced-colors: active) {
    .switch {
      border: 1px solid CanvasText;
      background: Canvas;
      forced-color-adjust: none;
    }
    .switch::before {
      background: CanvasText;
    }
    .switch:checked {
      background: Highlight;
    }
    .switch:checked::before {
      background: HighlightText;
    }
  }
`

/* What the box for messages can do beside taking text. Each module has a class `Part`, and the `styles` of what it draws. */

export const parts = {
  mentions: () => import('../mention-list/mention-list.ts'),
  emojis: () => import('../emoji-list/emoji-list.ts'),
  emoji: () => import('./emoji-button.ts'),
  voice: () => import('../voice-note/voice-note.ts'),
  barred: () => import('./barred.ts'),
  about: () => import('./about-message.ts'),
  files: () => import('../attachment-tray/attachment-tray.ts')
}

export type PartName = keyof typeof parts

export type PartOf<N extends PartName> = InstanceType<Awaited<ReturnType<(typeof parts)[N]>>['Part']>

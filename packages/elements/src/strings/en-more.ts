import type { ErrorCode } from '@parlo/sdk'
import type { Words } from './en.ts'

/*
 * What is said in the parts that are fetched when they are needed, in English. A page that never opens one does not load
 * its sentences either; other languages have all in one file, under `more`.
 */

/** Everything said on demand, in English. Its type is the type of every language. */
export const more = {
  /** What can be done to a message, and the message itself. */
  actions: {
    // What a message shows
    answers: (name: string): string => `In reply to ${name}`,
    answersUnknown: 'In reply to an earlier message',
    showMessage: 'Show this message',
    file: 'File',
    replies: (count: number): string => (count === 1 ? '1 reply' : `${count} replies`),
    inThread: 'In a thread',
    pinned: 'Pinned',
    reacted: (names: string, emoji: string): string => `${names} reacted with ${emoji}`,
    others: (count: number): string => (count === 1 ? '1 other' : `${count} others`),

    // Its files
    download: 'Download',
    downloadFile: (name: string): string => `Download ${name}`,
    uploading: 'Uploading…',
    uploadWaits: 'Waiting for the connection…',
    awaited: 'On its way…',
    gone: 'No longer available',
    loadAgain: 'Load again',
    play: (name: string): string => `Play ${name}`,
    pause: (name: string): string => `Pause ${name}`,
    position: 'Position',
    positionOf: (at: string, all: string): string => `${at} of ${all}`,
    notPlayed: 'This cannot be played here.',
    loadingVideo: 'Loading the video…',
    videoNotPlayed: 'This video does not play on this page. You can download it instead.',
    viewer: 'Pictures and videos',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    close: 'Close',
    previous: 'Previous',
    next: 'Next',
    countOf: (at: number, all: number): string => `${at} of ${all}`,

    // What can be done to it
    actions: 'Message actions',
    react: 'React',
    moreReactions: 'More emoji',
    reply: 'Reply',
    replyInThread: 'Reply in thread',
    edit: 'Edit',
    copy: 'Copy text',
    copied: 'Copied',
    notCopied: 'The text could not be copied.',
    pin: 'Pin',
    unpin: 'Unpin',
    markUnread: 'Mark as unread',
    details: 'Details',
    report: 'Report',
    delete: 'Delete',
    deleteAsk: 'Delete this message for everyone?',
    cancel: 'Cancel',
    more: 'More',

    // Picking emoji
    emoji: 'Emoji',
    searchEmoji: 'Search emoji',
    emojiFound: (count: number): string => (count === 1 ? '1 emoji found' : `${count} emoji found`),
    noEmoji: (text: string): string => `No emoji for “${text}”`,
    recentEmoji: 'Recently used',
    emojiGroups: [
      'Smileys',
      'People',
      'Animals and nature',
      'Food and drink',
      'Travel and places',
      'Activities',
      'Objects',
      'Symbols',
      'Flags'
    ],
    skinTone: 'Skin tone',
    skinTones: ['Yellow', 'Light', 'Medium light', 'Medium', 'Medium dark', 'Dark']
  },
  /** The box for messages, beyond the plain one. */
  composer: {
    replyingTo: (name: string): string => `Replying to ${name}`,
    replyingToSelf: 'Replying to yourself',
    leaveReply: 'Cancel reply',
    answeredIsGone: 'The message you were replying to was deleted.',
    editing: 'Editing your message',
    leaveEdit: 'Cancel editing',
    save: 'Save changes',
    emptyEdit: 'A message cannot be empty. To remove it, delete it.',
    editedIsGone: 'The message you were editing was deleted.',
    files: (count: number): string => (count === 1 ? '1 file to send' : `${count} files to send`),
    attached: (names: readonly string[]): string => `Attached: ${names.join(', ')}`,
    removed: (name: string): string => `Removed: ${name}`,
    removeFile: (name: string): string => `Remove ${name}`,
    retryFile: (name: string): string => `Try again: ${name}`,
    sending: (name: string): string => `Uploading ${name}`,
    waiting: 'Waiting for the network',
    notSent: 'Not uploaded',
    drop: 'Drop files to attach them',
    people: 'People to mention',
    blocked: (name: string): string => `You have blocked ${name}.`,
    voice: 'Voice message',
    voiceName: (when: string): string => `Voice message ${when}`,
    askingVoice: 'Allow the microphone…',
    voiceBegun: 'Recording',
    voiceFull: (minutes: number): string =>
      `A voice message may have ${minutes} minutes. Send it, or discard it.`,
    cancelVoice: 'Discard the recording',
    voiceCancelled: 'The recording was discarded.',
    sendVoice: 'Send voice message',
    /** Why there is no microphone, by the name of the browser's error. */
    noMicrophone: {
      NotAllowedError:
        'The microphone is blocked. Allow it for this site in the settings of the browser, then try again.',
      NotFoundError: 'No microphone was found.',
      '': 'The microphone cannot be used right now. Does another program use it?'
    } as Record<string, string>,
    tooManyFiles: (most: number): string => `A message can carry ${most} files; the others were left out.`,
    tooLarge: (limit: string): string => `This file is too large. A file may have ${limit} at most.`,
    emptyFile: 'This file is empty.',
    offline: 'You are offline. The files can be sent once you are back.',
    fileErrors: {
      quota: 'There is no space left for your files on this server.',
      forbidden: 'This server takes no files.',
      not_found: 'The file cannot be read. Was it moved, changed or removed?'
    } as Partial<Record<ErrorCode, string>>
  },
  /** Finding people by their names. */
  people: {
    search: 'Search people',
    found: (count: number): string => (count === 1 ? '1 person found' : `${count} people found`),
    nobody: (text: string): string => `Nobody called “${text}”`
  },
  /** What dialogs have in common. */
  dialogs: {
    close: 'Close',
    cancel: 'Cancel',
    back: 'Back',
    save: 'Save'
  },
  /** Groups: making one, who is in it. */
  groups: {
    newConversation: 'New conversation',
    newGroup: 'New group',
    newGroupHint: 'Talk with several people at once',
    people: 'People',
    moreFound: 'Type a name to find more people.',
    joinNamed: (name: string): string => `Join the public group “${name}”`,
    noneNamed: (name: string): string => `There is no public group called “${name}”.`,
    title: 'Group name',
    needTitle: 'Give the group a name.',
    addPeople: 'Add people',
    next: 'Next',
    with: (names: string): string => `With ${names}`,
    membersHint: 'You can add people later.',
    chosen: (count: number): string => (count === 1 ? '1 person chosen' : `${count} people chosen`),
    remove: (name: string): string => `Remove ${name}`,
    manyAtOnce: 'A new group may have up to 100 people; add the others afterwards.',
    access: 'Who can join',
    private: 'Private',
    privateHint: 'Only people who are invited',
    public: 'Public',
    publicHint: 'Anyone who knows its address',
    address: 'Address',
    addressHint:
      'Anyone can join by it. Letters, digits, dots, dashes and underscores; it cannot be changed.',
    needAddress: 'Choose an address for the group.',
    badAddress: (character: string): string =>
      `“${character}” cannot be used here. Use letters, digits, dots, dashes and underscores.`,
    badStart: 'Begin with a letter or a digit.',
    longAddress: 'An address has 64 characters at most.',
    takenAddress: 'This address is taken. Choose another.',
    announce: 'Only moderators write',
    announceHint: 'For announcements: everybody reads, owners and moderators write.',
    past: 'Newcomers see earlier messages',
    pastHint: 'Otherwise they see what is written after they have joined.',
    create: 'Create group',
    members: 'Members',
    membersCount: (count: number): string => (count === 1 ? '1 member' : `${count} members`),
    rename: 'Rename',
    privateGroup: 'Private group',
    publicGroup: 'Public group',
    announcement: 'Only owners and moderators write here.',
    notIn: 'You are not in this group.',
    join: 'Join group',
    roles: { owner: 'Owner', moderator: 'Moderator', member: 'Member' },
    searchMembers: 'Search members',
    loadingMembers: 'Loading members',
    showMore: 'Show more',
    change: (name: string): string => `Change ${name}`,
    role: 'Role',
    roleHint: 'Owners decide who is what; moderators add and remove people, and delete messages.',
    kick: 'Remove from group',
    kickAsk: (name: string): string =>
      `Remove ${name} from this group? They keep what they could read so far.`,
    kickConfirm: 'Remove',
    add: (count: number): string =>
      count === 0 ? 'Add' : count === 1 ? 'Add 1 person' : `Add ${count} people`,
    notAdded: (name: string, why: string): string => `${name} could not be added. ${why}`,
    leave: 'Leave group',
    leaveAsk: (title: string): string => `Leave “${title}”?`,
    leavePrivate: 'Nothing new will come from it. You can only come back when somebody adds you again.',
    leavePublic: 'Nothing new will come from it. You can join again at any time.',
    leaveConfirm: 'Leave',
    onlyOwner:
      'You are the only owner of this group. Make somebody else an owner first, by the three dots beside their name; then you can leave.'
  },
  /** Searching messages. */
  search: {
    heading: 'Search messages',
    words: 'Search words',
    scope: 'Where to search',
    here: 'Here',
    everywhere: 'Everywhere',
    hint: 'All words must be there, each at least by its beginning. “Words in quotes” are found in that order.',
    short: 'Go on typing: a word needs two letters or more.',
    searching: 'Searching',
    results: 'Messages found',
    count: (count: number, more: boolean): string =>
      more
        ? `${count} messages found, and there may be more`
        : count === 1
          ? '1 message found'
          : `${count} messages found`,
    none: (words: string): string => `No message with “${words}”`,
    noneHere: 'Nothing in this conversation. Look in all of them?',
    showMore: 'Show more',
    inRoom: (room: string): string => `in ${room}`
  },
  /** Where what is pinned is listed. */
  nothingPinned: 'Nothing is pinned here yet. A message is pinned by its menu, and stays easy to find.',
  /** Who reacted to a message, and how far it has got in a group. */
  details: {
    heading: 'Details',
    count: (read: number, all: number): string =>
      read === 0 ? 'Nobody has read it yet' : `Read by ${read} of ${all}`,
    waiting: 'Not delivered yet',
    nobody: 'Nobody else who is in this group was in it when this was written.'
  },
  /** Telling those who run the chat about a message. */
  report: {
    heading: 'Report message',
    why: 'What is wrong with it?',
    kinds: {
      spam: 'It is spam or advertising',
      abuse: 'It insults, threatens or harasses somebody',
      other: 'Something else'
    },
    details: 'Anything to add? (optional)',
    hint: 'Those who run this chat can see the message and your report. Nobody else is told.',
    choose: 'Choose what is wrong with it.',
    send: 'Report',
    thanks: 'Thank you. Those who run this chat can see your report.',
    done: 'Done'
  },
  /** People, oneself, settings, notifications. */
  profile: {
    person: 'Profile',
    thatIsYou: 'This is you',
    nobody: 'There is no such person here.',
    message: 'Message',
    block: (name: string): string => `Block ${name}`,
    unblock: (name: string): string => `Unblock ${name}`,
    blocked: 'Blocked',
    mute: 'Mute',
    muteHint: 'No tone and no notification, unless somebody names you. Kept in this browser.',
    blockMeans:
      'If you block them, neither of you can write to the other directly, they cannot bring you into groups, and they do not see whether you are here. They are not told.',
    changePassword: 'Change password',
    currentPassword: 'Current password',
    newPassword: 'New password',
    passwordHint: 'You stay signed in here, and are signed out everywhere else.',
    needPassword: 'Enter a password.',
    wrongPassword: 'That is not your current password.',
    noPassword: 'This account has no password here: it belongs to the site you came from.',
    passwordChanged: 'Your password is changed. You are signed out everywhere else.',
    signIns: 'Where you are signed in',
    signInsLoading: 'Loading',
    thisDevice: 'This device',
    otherDevice: 'Another device',
    inUse: 'In use now',
    lastSeen: (time: string): string => `Last seen ${time}`,
    endSession: 'Sign out',
    endSessionOn: (device: string): string => `Sign out on ${device}`,
    everywhere: 'Sign out everywhere',
    everywhereAsk: 'Sign out on all devices, this one too?',
    settings: 'Settings',
    choosePicture: 'Choose picture',
    removePicture: 'Remove picture',
    displayName: 'Display name',
    displayNameHint: (name: string): string =>
      `Shown in place of ${name}. Leave it empty to go by your username.`,
    saved: 'Saved',
    badName: 'This name cannot be used. Choose another.',
    badPicture: 'This cannot be used as a picture. Choose a PNG, JPEG, WebP or GIF image.',
    profileHint: 'Your profile, and where you are signed in',
    notifications: 'Notifications',
    notificationsHint: 'Messages show in your system while you look elsewhere.',
    notificationsDenied:
      'Your browser does not allow this page to notify you. Allow it in the settings of the browser for this page.',
    notificationsNone: 'This browser cannot notify you here.',
    sound: 'Sound',
    soundHint: 'A short tone when somebody writes and you look elsewhere.',
    scheme: 'Appearance',
    schemes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
    language: 'Language',
    languageAuto: 'As the page',
    kept: 'Kept in this browser.'
  },
  /** Asked of somebody who would lose something by signing out. */
  signOut: {
    messages: (count: number): string =>
      count === 1 ? '1 message has not been sent.' : `${count} messages have not been sent.`,
    files: (count: number): string =>
      count === 1 ? '1 file is still being uploaded.' : `${count} files are still being uploaded.`,
    lost: 'If you sign out now, that is lost.',
    nothing: 'By now, all has been sent.',
    stay: 'Stay signed in'
  },
  /** The window: threads, its launcher, groups one is not in, notifications. */
  window: {
    noRoom: (name: string): string => `There is no conversation “${name}” here.`,
    noGroup: (name: string): string => `There is no group called “${name}”`,
    noGroupHint: 'It may have another name, or be for its members only.',
    toEveryone: 'Go to everyone',
    notIn: 'You are not in this group.',
    join: 'Join',
    thread: 'Thread',
    replies: (count: number): string => (count === 1 ? '1 reply' : `${count} replies`),
    closeThread: 'Close thread',
    replyInThread: 'Reply in thread',
    chat: 'Chat',
    openChat: 'Open chat',
    closeChat: 'Close chat',
    newFile: 'sent a file'
  }
}

/** The sentences of one language for what is fetched on demand. */
export type More = typeof more

/** Those in the language of `words`; in English when that language has none. */
export const moreIn = (words: Words): More => (words as Words & { more?: More }).more ?? more

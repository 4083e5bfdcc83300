// One file, as it is one language.

import type { Language } from './languages.ts'
import { counting } from './plural.ts'

const { plural, upTo99, number } = counting('de')

/** German. */
export const de: Required<Language> = {
  everyone: 'Alle',
  someone: 'Jemand',
  group: 'Gruppe',
  people: 'Personen',
  you: 'Du',
  conversations: 'Unterhaltungen',
  search: 'Unterhaltungen suchen',
  found: count => `${number(count)} gefunden`,
  nothingFound: text => `Nichts gefunden zu „${text}“`,
  andMore: count => `und ${number(count)} weitere: Suche nach einem Namen`,
  nobodyElse: 'Noch ist niemand sonst hier.',
  online: 'Online',
  offline: 'Offline',
  peopleOnline: (online, all) =>
    `${plural(all, { one: '# Mitglied', other: '# Mitglieder' })}, ${number(online)} online`,
  members: count => plural(count, { one: '# Mitglied', other: '# Mitglieder' }),
  unread: count => upTo99(count, { one: '# ungelesene Nachricht', other: '# ungelesene Nachrichten' }),
  muted: 'Stumm',
  draft: 'Entwurf',
  signedInAs: name => `Angemeldet als ${name}`,
  newRoom: 'Neue Unterhaltung',
  searchMessages: 'Nachrichten durchsuchen',
  pinnedMessages: 'Angeheftete Nachrichten',
  settings: 'Einstellungen',
  signOut: 'Abmelden',
  back: 'Zurück zu den Unterhaltungen',

  messages: 'Nachrichten',
  messagesWith: name => `Nachrichten mit ${name}`,
  today: 'Heute',
  yesterday: 'Gestern',
  newMessages: 'Neue Nachrichten',
  newFrom: (name, text) => `${name}: ${text}`,
  newCount: count => upTo99(count, { one: '# neue Nachricht', other: '# neue Nachrichten' }),
  jump: 'Zur neuesten Nachricht',
  replies: count => plural(count, { one: '# Antwort', other: '# Antworten' }),
  edited: 'bearbeitet',
  deleted: 'Diese Nachricht wurde gelöscht',
  states: {
    sending: 'Wird gesendet',
    sent: 'Gesendet',
    delivered: 'Zugestellt',
    read: 'Gelesen',
    failed: 'Nicht gesendet'
  },
  retry: 'Erneut versuchen',
  discard: 'Verwerfen',
  loading: 'Nachrichten werden geladen',
  loadFailed: 'Die Nachrichten konnten nicht geladen werden.',
  notSignedIn: 'Du bist nicht angemeldet.',
  startEveryone: 'Hier beginnt die Unterhaltung mit allen.',
  startWith: name => `Hier beginnt deine Unterhaltung mit ${name}.`,
  sayHello: 'Noch nichts hier. Sag hallo!',
  typing: names =>
    names.length === 1
      ? `${names[0]} schreibt`
      : names.length === 2
        ? `${names[0]} und ${names[1]} schreiben`
        : 'Mehrere Personen schreiben',

  message: 'Nachricht',
  messageTo: name => `Nachricht an ${name}`,
  send: 'Senden',
  attach: 'Dateien anhängen',
  emoji: 'Emojis',
  speak: 'Sprachnachricht aufnehmen',
  charactersLeft: count => `noch ${number(count)} Zeichen`,
  tooLong: limit => `Zu lang zum Senden: Eine Nachricht darf höchstens ${limit} Zeichen haben.`,

  working: 'Einen Moment',

  connecting: 'Verbindung wird aufgebaut …',
  reconnecting: 'Verbindung unterbrochen. Neuer Versuch …',
  noNetwork: 'Du bist offline. Nachrichten werden aufbewahrt und später gesendet.',
  replaced: 'Dieser Chat wurde anderswo geöffnet und hier beendet.',
  stopped: 'Der Server hat die Verbindung beendet.',

  errors: {
    bad_request: 'Der Server hat das nicht verstanden.',
    not_found: 'Das gibt es nicht, oder du darfst es nicht sehen.',
    session_mismatch: 'In diesem Browser hat sich jemand anderes angemeldet. Melde dich neu an.',
    conflict: 'Das ist schon vergeben oder schon getan.',
    quota: 'Das Limit ist erreicht: Mehr geht nicht.',
    too_large: 'Das ist zu groß.',
    upgrade_required: 'Diese Seite ist veraltet. Lade sie neu.',
    closed: 'Die Sitzung endete, bevor das fertig war.',
    bad_username: 'Ein Benutzername hat 3 bis 32 Buchstaben, Ziffern, Punkte, Binde- oder Unterstriche.',
    bad_password: 'Dieses Passwort ist zu kurz, zu lang oder zu verbreitet.',
    text_too_long: 'Der Text ist zu lang.',
    empty_text: 'Der Text ist leer.',
    rate_limited: 'Das war zu viel auf einmal. Warte einen Moment und versuche es erneut.',
    offline: 'Der Server ist nicht erreichbar. Prüfe die Verbindung und versuche es erneut.',
    unavailable: 'Der Server ist ausgelastet. Versuche es gleich noch einmal.',
    internal: 'Auf dem Server ging etwas schief. Versuche es erneut.',
    unauthorized: 'Deine Anmeldung ist abgelaufen. Melde dich neu an.',
    forbidden: 'Das ist hier nicht erlaubt.',
    bad_origin: 'Diese Seite darf den Chat-Server nicht benutzen.'
  },

  form: {
    signIn: 'Anmelden',
    signInIntro: 'Willkommen',
    createAccount: 'Konto anlegen',
    createIntro: 'Konto anlegen',
    noAccount: 'Neu hier?',
    haveAccount: 'Schon ein Konto?',
    username: 'Benutzername',
    password: 'Passwort',
    showPassword: 'Passwort anzeigen',
    hidePassword: 'Passwort verbergen',
    needUsername: 'Gib deinen Benutzernamen ein.',
    needPassword: 'Gib dein Passwort ein.',
    usernameHint: '3 bis 32 Buchstaben, Ziffern, Punkte, Binde- oder Unterstriche',
    passwordHint: 'Mindestens 8 Zeichen',
    wrongLogin: 'Benutzername und Passwort gehören nicht zusammen.',
    usernameTaken: 'Diesen Benutzernamen hat schon jemand. Wähle einen anderen.',
    noNewAccounts: 'Hier können keine neuen Konten angelegt werden.'
  },

  more: {
    actions: {
      answers: name => `Antwort auf: ${name}`,
      answersUnknown: 'Antwort auf eine frühere Nachricht',
      showMessage: 'Diese Nachricht anzeigen',
      file: 'Datei',
      replies: count => plural(count, { one: '# Antwort', other: '# Antworten' }),
      inThread: 'In einem Thread',
      pinned: 'Angeheftet',
      reacted: (names, emoji) => `Reaktion ${emoji}: ${names}`,
      others: count => plural(count, { one: '# weitere Person', other: '# weitere' }),

      download: 'Herunterladen',
      downloadFile: name => `${name} herunterladen`,
      uploading: 'Wird hochgeladen …',
      uploadWaits: 'Wartet auf die Verbindung …',
      awaited: 'Unterwegs …',
      gone: 'Nicht mehr verfügbar',
      loadAgain: 'Noch einmal laden',
      play: name => `${name} abspielen`,
      pause: name => `${name} anhalten`,
      position: 'Position',
      positionOf: (at, all) => `${at} von ${all}`,
      notPlayed: 'Das lässt sich hier nicht abspielen.',
      loadingVideo: 'Das Video wird geladen …',
      videoNotPlayed:
        'Auf dieser Seite lässt sich das Video nicht abspielen. Es lässt sich aber herunterladen.',
      viewer: 'Bilder und Videos',
      zoomIn: 'Vergrößern',
      zoomOut: 'Verkleinern',
      close: 'Schließen',
      previous: 'Vorheriges',
      next: 'Nächstes',
      countOf: (at, all) => `${number(at)} von ${number(all)}`,

      actions: 'Aktionen zur Nachricht',
      react: 'Reagieren',
      moreReactions: 'Weitere Emojis',
      reply: 'Antworten',
      replyInThread: 'Im Thread antworten',
      edit: 'Bearbeiten',
      copy: 'Text kopieren',
      copied: 'Kopiert',
      notCopied: 'Der Text konnte nicht kopiert werden.',
      pin: 'Anheften',
      unpin: 'Nicht mehr anheften',
      markUnread: 'Als ungelesen markieren',
      details: 'Details',
      report: 'Melden',
      delete: 'Löschen',
      deleteAsk: 'Diese Nachricht für alle löschen?',
      cancel: 'Abbrechen',
      more: 'Mehr',

      emoji: 'Emojis',
      searchEmoji: 'Emojis suchen',
      emojiFound: count => plural(count, { one: '# Emoji gefunden', other: '# Emojis gefunden' }),
      noEmoji: text => `Kein Emoji für „${text}“`,
      recentEmoji: 'Zuletzt verwendet',
      emojiGroups: [
        'Smileys',
        'Menschen',
        'Tiere und Natur',
        'Essen und Trinken',
        'Reisen und Orte',
        'Aktivitäten',
        'Gegenstände',
        'Symbole',
        'Flaggen'
      ],
      skinTone: 'Hautton',
      skinTones: ['Gelb', 'Hell', 'Mittelhell', 'Mittel', 'Mitteldunkel', 'Dunkel']
    },
    composer: {
      replyingTo: name => `Antwort an ${name}`,
      replyingToSelf: 'Antwort an dich selbst',
      leaveReply: 'Antwort abbrechen',
      answeredIsGone: 'Die Nachricht, auf die du antworten wolltest, wurde gelöscht.',
      editing: 'Nachricht bearbeiten',
      leaveEdit: 'Bearbeiten abbrechen',
      save: 'Änderungen speichern',
      emptyEdit: 'Eine Nachricht kann nicht leer sein. Wenn sie weg soll, lösche sie.',
      editedIsGone: 'Die Nachricht, die du bearbeitet hast, wurde gelöscht.',
      files: count => plural(count, { one: '# Datei zum Senden', other: '# Dateien zum Senden' }),
      attached: names => `Angehängt: ${names.join(', ')}`,
      removed: name => `Entfernt: ${name}`,
      removeFile: name => `${name} entfernen`,
      retryFile: name => `Erneut versuchen: ${name}`,
      sending: name => `${name} wird hochgeladen`,
      waiting: 'Wartet auf das Netz',
      notSent: 'Nicht hochgeladen',
      drop: 'Dateien hier ablegen, um sie anzuhängen',
      people: 'Personen zum Erwähnen',
      blocked: name => `Du hast ${name} blockiert.`,
      voice: 'Sprachnachricht',
      voiceName: when => `Sprachnachricht ${when}`,
      askingVoice: 'Erlaube das Mikrofon …',
      voiceBegun: 'Aufnahme läuft',
      voiceFull: minutes =>
        `Eine Sprachnachricht darf ${plural(minutes, { one: '# Minute', other: '# Minuten' })} lang sein. Sende oder verwirf sie.`,
      cancelVoice: 'Aufnahme verwerfen',
      voiceCancelled: 'Die Aufnahme wurde verworfen.',
      sendVoice: 'Sprachnachricht senden',
      noMicrophone: {
        NotAllowedError:
          'Das Mikrofon ist gesperrt. Erlaube es für diese Seite in den Einstellungen des Browsers und versuche es erneut.',
        NotFoundError: 'Es wurde kein Mikrofon gefunden.',
        '': 'Das Mikrofon lässt sich gerade nicht benutzen. Verwendet es ein anderes Programm?'
      },
      tooManyFiles: most =>
        `Eine Nachricht kann ${plural(most, { one: '# Datei', other: '# Dateien' })} enthalten; die übrigen wurden weggelassen.`,
      tooLarge: limit => `Diese Datei ist zu groß. Erlaubt sind höchstens ${limit}.`,
      emptyFile: 'Diese Datei ist leer.',
      offline: 'Du bist offline. Die Dateien können gesendet werden, sobald du wieder verbunden bist.',
      fileErrors: {
        quota: 'Auf diesem Server ist kein Platz mehr für deine Dateien.',
        forbidden: 'Dieser Server nimmt keine Dateien an.',
        not_found: 'Die Datei lässt sich nicht lesen. Wurde sie verschoben, geändert oder gelöscht?'
      }
    },
    people: {
      search: 'Personen suchen',
      found: count => plural(count, { one: '# Person gefunden', other: '# Personen gefunden' }),
      nobody: text => `Niemand heißt „${text}“`
    },
    dialogs: {
      close: 'Schließen',
      cancel: 'Abbrechen',
      back: 'Zurück',
      save: 'Speichern'
    },
    groups: {
      newConversation: 'Neue Unterhaltung',
      newGroup: 'Neue Gruppe',
      newGroupHint: 'Mit mehreren auf einmal sprechen',
      people: 'Personen',
      moreFound: 'Gib einen Namen ein, um weitere Personen zu finden.',
      joinNamed: name => `Der öffentlichen Gruppe „${name}“ beitreten`,
      noneNamed: name => `Es gibt keine öffentliche Gruppe namens „${name}“.`,
      title: 'Name der Gruppe',
      needTitle: 'Gib der Gruppe einen Namen.',
      addPeople: 'Personen hinzufügen',
      next: 'Weiter',
      with: names => `Mit ${names}`,
      membersHint: 'Du kannst später Personen hinzufügen.',
      chosen: count => plural(count, { one: '# Person ausgewählt', other: '# Personen ausgewählt' }),
      remove: name => `${name} entfernen`,
      manyAtOnce: 'Eine neue Gruppe darf bis zu 100 Personen haben; füge die übrigen danach hinzu.',
      access: 'Wer beitreten kann',
      private: 'Privat',
      privateHint: 'Nur wer eingeladen wird',
      public: 'Öffentlich',
      publicHint: 'Alle, die die Adresse kennen',
      address: 'Adresse',
      addressHint:
        'Mit ihr können alle beitreten. Buchstaben, Ziffern, Punkte, Binde- und Unterstriche; sie lässt sich nicht ändern.',
      needAddress: 'Wähle eine Adresse für die Gruppe.',
      badAddress: character =>
        `„${character}“ geht hier nicht. Verwende Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.`,
      badStart: 'Beginne mit einem Buchstaben oder einer Ziffer.',
      longAddress: 'Eine Adresse hat höchstens 64 Zeichen.',
      takenAddress: 'Diese Adresse ist vergeben. Wähle eine andere.',
      announce: 'Nur die Moderation schreibt',
      announceHint: 'Für Ankündigungen: Alle lesen, Besitzer und Moderatoren schreiben.',
      past: 'Neue Mitglieder sehen frühere Nachrichten',
      pastHint: 'Sonst sehen sie, was nach ihrem Beitritt geschrieben wird.',
      create: 'Gruppe anlegen',
      members: 'Mitglieder',
      membersCount: count => plural(count, { one: '# Mitglied', other: '# Mitglieder' }),
      rename: 'Umbenennen',
      privateGroup: 'Private Gruppe',
      publicGroup: 'Öffentliche Gruppe',
      announcement: 'Hier schreiben nur Besitzer und Moderatoren.',
      notIn: 'Du bist nicht in dieser Gruppe.',
      join: 'Gruppe beitreten',
      roles: { owner: 'Besitzer', moderator: 'Moderator', member: 'Mitglied' },
      searchMembers: 'Mitglieder suchen',
      loadingMembers: 'Mitglieder werden geladen',
      showMore: 'Mehr anzeigen',
      change: name => `${name} verwalten`,
      role: 'Rolle',
      roleHint:
        'Besitzer vergeben die Rollen; Moderatoren holen Personen herein, entfernen sie und löschen Nachrichten.',
      kick: 'Aus der Gruppe entfernen',
      kickAsk: name => `${name} aus dieser Gruppe entfernen? Was bisher zu lesen war, bleibt lesbar.`,
      kickConfirm: 'Entfernen',
      add: count =>
        count === 0
          ? 'Hinzufügen'
          : plural(count, { one: '# Person hinzufügen', other: '# Personen hinzufügen' }),
      notAdded: (name, why) => `${name} konnte nicht hinzugefügt werden. ${why}`,
      leave: 'Gruppe verlassen',
      leaveAsk: title => `„${title}“ verlassen?`,
      leavePrivate:
        'Du bekommst nichts Neues mehr daraus. Zurück kommst du nur, wenn dich jemand wieder hinzufügt.',
      leavePublic: 'Du bekommst nichts Neues mehr daraus. Du kannst jederzeit wieder beitreten.',
      leaveConfirm: 'Verlassen',
      onlyOwner:
        'Diese Gruppe gehört nur dir. Mach zuerst jemand anderen zum Besitzer, über die drei Punkte neben dem Namen; dann kannst du sie verlassen.'
    },
    search: {
      heading: 'Nachrichten suchen',
      words: 'Suchwörter',
      scope: 'Wo gesucht wird',
      here: 'Hier',
      everywhere: 'Überall',
      hint: 'Alle Wörter müssen vorkommen, wenigstens mit ihrem Anfang. Wörter „in Anführungszeichen“ werden in dieser Reihenfolge gefunden.',
      short: 'Schreib weiter: Ein Wort braucht mindestens zwei Buchstaben.',
      searching: 'Suche läuft',
      results: 'Gefundene Nachrichten',
      count: (count, more) =>
        more
          ? plural(count, {
              one: '# Nachricht gefunden, vielleicht gibt es mehr',
              other: '# Nachrichten gefunden, vielleicht gibt es mehr'
            })
          : plural(count, { one: '# Nachricht gefunden', other: '# Nachrichten gefunden' }),
      none: words => `Keine Nachricht mit „${words}“`,
      noneHere: 'In dieser Unterhaltung ist nichts. In allen suchen?',
      showMore: 'Mehr anzeigen',
      inRoom: room => `in ${room}`
    },
    nothingPinned:
      'Hier ist noch nichts angeheftet. Eine Nachricht wird über ihr Menü angeheftet und ist so leicht wiederzufinden.',
    details: {
      heading: 'Details',
      count: (read, all) =>
        read === 0 ? 'Noch niemand hat sie gelesen' : `Gelesen von ${number(read)} von ${number(all)}`,
      waiting: 'Noch nicht zugestellt',
      nobody: 'Niemand sonst in dieser Gruppe war schon dabei, als das geschrieben wurde.'
    },
    report: {
      heading: 'Nachricht melden',
      why: 'Was stimmt damit nicht?',
      kinds: {
        spam: 'Sie ist Spam oder Werbung',
        abuse: 'Sie beleidigt, bedroht oder belästigt jemanden',
        other: 'Etwas anderes'
      },
      details: 'Möchtest du etwas ergänzen? (freiwillig)',
      hint: 'Wer diesen Chat betreibt, kann die Nachricht und deine Meldung sehen. Sonst erfährt es niemand.',
      choose: 'Wähle, was damit nicht stimmt.',
      send: 'Melden',
      thanks: 'Danke. Wer diesen Chat betreibt, kann deine Meldung sehen.',
      done: 'Fertig'
    },
    profile: {
      person: 'Profil',
      thatIsYou: 'Das bist du',
      nobody: 'Diese Person gibt es hier nicht.',
      message: 'Nachricht schreiben',
      block: name => `${name} blockieren`,
      unblock: name => `${name} nicht mehr blockieren`,
      blocked: 'Blockiert',
      mute: 'Stummschalten',
      muteHint: 'Kein Ton und keine Mitteilung, außer wenn dich jemand nennt. Gilt in diesem Browser.',
      blockMeans:
        'Ihr könnt einander dann nicht mehr direkt schreiben. Die Person kann dich nicht in Gruppen holen und nicht sehen, ob du da bist. Sie erfährt nichts davon.',
      changePassword: 'Passwort ändern',
      currentPassword: 'Aktuelles Passwort',
      newPassword: 'Neues Passwort',
      passwordHint: 'Hier bleibst du angemeldet, überall sonst wirst du abgemeldet.',
      needPassword: 'Gib ein Passwort ein.',
      wrongPassword: 'Das ist nicht dein aktuelles Passwort.',
      noPassword: 'Dieses Konto hat hier kein Passwort: Es gehört zu der Website, von der du kommst.',
      passwordChanged: 'Dein Passwort ist geändert. Überall sonst bist du abgemeldet.',
      signIns: 'Wo du angemeldet bist',
      signInsLoading: 'Wird geladen',
      thisDevice: 'Dieses Gerät',
      otherDevice: 'Ein anderes Gerät',
      inUse: 'Gerade in Benutzung',
      lastSeen: time => `Zuletzt aktiv: ${time}`,
      endSession: 'Abmelden',
      endSessionOn: device => `Auf ${device} abmelden`,
      everywhere: 'Überall abmelden',
      everywhereAsk: 'Auf allen Geräten abmelden, auch auf diesem?',
      settings: 'Einstellungen',
      choosePicture: 'Bild auswählen',
      removePicture: 'Bild entfernen',
      displayName: 'Anzeigename',
      displayNameHint: name =>
        `Wird statt ${name} angezeigt. Lass das Feld leer, um unter deinem Benutzernamen zu erscheinen.`,
      saved: 'Gespeichert',
      badName: 'Dieser Name geht nicht. Wähle einen anderen.',
      badPicture: 'Das lässt sich nicht als Bild verwenden. Wähle eine PNG-, JPEG-, WebP- oder GIF-Datei.',
      profileHint: 'Dein Profil, und wo du angemeldet bist',
      notifications: 'Benachrichtigungen',
      notificationsHint: 'Nachrichten erscheinen in deinem System, während du woanders hinschaust.',
      notificationsDenied:
        'Dein Browser erlaubt dieser Seite keine Benachrichtigungen. Erlaube sie in den Einstellungen des Browsers für diese Seite.',
      notificationsNone: 'Dieser Browser kann dich hier nicht benachrichtigen.',
      sound: 'Ton',
      soundHint: 'Ein kurzer Ton, wenn jemand schreibt und du woanders hinschaust.',
      scheme: 'Darstellung',
      schemes: { auto: 'Automatisch', light: 'Hell', dark: 'Dunkel' },
      language: 'Sprache',
      languageAuto: 'Wie die Seite',
      kept: 'Wird in diesem Browser aufbewahrt.'
    },
    signOut: {
      messages: count =>
        plural(count, {
          one: '# Nachricht wurde noch nicht gesendet.',
          other: '# Nachrichten wurden noch nicht gesendet.'
        }),
      files: count =>
        plural(count, {
          one: '# Datei wird noch hochgeladen.',
          other: '# Dateien werden noch hochgeladen.'
        }),
      lost: 'Wenn du dich jetzt abmeldest, geht das verloren.',
      nothing: 'Inzwischen ist alles gesendet.',
      stay: 'Angemeldet bleiben'
    },
    window: {
      noRoom: name => `Hier gibt es keine Unterhaltung „${name}“.`,
      noGroup: name => `Es gibt keine Gruppe namens „${name}“`,
      noGroupHint: 'Vielleicht heißt sie anders oder ist nur für ihre Mitglieder.',
      toEveryone: 'Zur Unterhaltung mit allen',
      notIn: 'Du bist nicht in dieser Gruppe.',
      join: 'Beitreten',
      thread: 'Thread',
      replies: count => plural(count, { one: '# Antwort', other: '# Antworten' }),
      closeThread: 'Thread schließen',
      replyInThread: 'Im Thread antworten',
      chat: 'Chat',
      openChat: 'Chat öffnen',
      closeChat: 'Chat schließen',
      newFile: 'hat eine Datei geschickt'
    }
  }
}

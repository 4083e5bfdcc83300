// One file, as it is one language.

import type { Language } from './languages.ts'
import { counting } from './plural.ts'

const { plural, upTo99, number } = counting('fr')

/* Before ? ! ; : and inside of guillemets stand spaces that do not break: \u202f the narrow one, \u00a0 before a colon. */

/** French. */
export const fr: Required<Language> = {
  everyone: 'Tout le monde',
  someone: 'Quelqu’un',
  group: 'Groupe',
  people: 'Personnes',
  you: 'Toi',
  conversations: 'Discussions',
  search: 'Rechercher une discussion',
  found: count => plural(count, { one: '# résultat', other: '# résultats' }),
  nothingFound: text => `Aucun résultat pour «\u202f${text}\u202f»`,
  andMore: count => `et ${plural(count, { one: '# autre', other: '# autres' })}\u00a0: cherche un nom`,
  nobodyElse: 'Il n’y a encore personne d’autre ici.',
  online: 'En ligne',
  offline: 'Hors ligne',
  peopleOnline: (online, all) =>
    `${plural(all, { one: '# membre', other: '# membres' })}, ${number(online)} en ligne`,
  members: count => plural(count, { one: '# membre', other: '# membres' }),
  unread: count => upTo99(count, { one: '# message non lu', other: '# messages non lus' }),
  muted: 'En sourdine',
  draft: 'Brouillon',
  signedInAs: name => `Ton compte\u00a0: ${name}`,
  newRoom: 'Nouvelle discussion',
  searchMessages: 'Rechercher dans les messages',
  pinnedMessages: 'Messages épinglés',
  settings: 'Paramètres',
  signOut: 'Se déconnecter',
  back: 'Retour aux discussions',

  messages: 'Messages',
  messagesWith: name => `Messages avec ${name}`,
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  newMessages: 'Nouveaux messages',
  newFrom: (name, text) => `${name}\u00a0: ${text}`,
  newCount: count => upTo99(count, { one: '# nouveau message', other: '# nouveaux messages' }),
  jump: 'Aller au dernier message',
  replies: count => plural(count, { one: '# réponse', other: '# réponses' }),
  edited: 'modifié',
  deleted: 'Ce message a été supprimé',
  states: {
    sending: 'Envoi en cours',
    sent: 'Envoyé',
    delivered: 'Distribué',
    read: 'Lu',
    failed: 'Non envoyé'
  },
  retry: 'Réessayer',
  discard: 'Abandonner',
  loading: 'Chargement des messages',
  loadFailed: 'Impossible de charger les messages.',
  notSignedIn: 'Il faut te connecter.',
  startEveryone: 'C’est ici que commence la discussion avec tout le monde.',
  startWith: name => `C’est ici que commence ta discussion avec ${name}.`,
  sayHello: 'Rien pour l’instant. Dis bonjour\u202f!',
  typing: names =>
    names.length === 1
      ? `${names[0]} écrit`
      : names.length === 2
        ? `${names[0]} et ${names[1]} écrivent`
        : 'Plusieurs personnes écrivent',

  message: 'Message',
  messageTo: name => `Message à ${name}`,
  send: 'Envoyer',
  attach: 'Joindre des fichiers',
  emoji: 'Émojis',
  speak: 'Enregistrer un message vocal',
  charactersLeft: count => plural(count, { one: '# caractère restant', other: '# caractères restants' }),
  tooLong: limit => `Trop long pour être envoyé\u00a0: un message peut contenir jusqu’à ${limit} caractères.`,

  working: 'Un instant',

  connecting: 'Connexion…',
  reconnecting: 'Connexion perdue. Reconnexion…',
  noNetwork: 'Tu es hors ligne. Tes messages sont gardés et partiront dès que tu seras en ligne.',
  replaced: 'Ce chat a été ouvert ailleurs et s’est arrêté ici.',
  stopped: 'Le serveur a mis fin à la connexion.',

  errors: {
    bad_request: 'Le serveur n’a pas compris cette demande.',
    empty_text: 'Le message est vide.',
    bad_username: 'Un nom d’utilisateur compte de 3 à 32 lettres, chiffres, points, tirets ou tirets bas.',
    bad_password: 'Ce mot de passe est trop court, trop long ou trop courant.',
    unauthorized: 'Ta session a pris fin. Reconnecte-toi.',
    forbidden: 'Ce n’est pas autorisé ici.',
    bad_origin: 'Cette page n’a pas le droit d’utiliser le serveur de chat.',
    not_found: 'C’est introuvable, ou tu n’y as pas accès.',
    session_mismatch: 'Quelqu’un d’autre s’est connecté dans ce navigateur. Reconnecte-toi.',
    conflict: 'C’est déjà pris ou déjà fait.',
    quota: 'La limite est atteinte, il n’y a plus de place.',
    text_too_long: 'Le texte est trop long.',
    too_large: 'C’est trop volumineux.',
    upgrade_required: 'Cette page n’est plus à jour. Recharge-la.',
    rate_limited: 'C’était un peu trop rapide. Attends un instant, puis réessaie.',
    internal: 'Un problème est survenu sur le serveur. Réessaie.',
    unavailable: 'Le serveur est surchargé. Réessaie dans un instant.',
    offline: 'Le serveur est injoignable. Vérifie ta connexion et réessaie.',
    closed: 'La session s’est terminée avant la fin de l’opération.'
  },

  form: {
    signIn: 'Se connecter',
    signInIntro: 'Bienvenue',
    createAccount: 'Créer un compte',
    createIntro: 'Crée ton compte',
    noAccount: 'C’est ta première fois ici\u202f?',
    haveAccount: 'Tu as déjà un compte\u202f?',
    username: 'Nom d’utilisateur',
    password: 'Mot de passe',
    showPassword: 'Afficher le mot de passe',
    hidePassword: 'Masquer le mot de passe',
    needUsername: 'Saisis ton nom d’utilisateur.',
    needPassword: 'Saisis ton mot de passe.',
    usernameHint: 'De 3 à 32 lettres, chiffres, points, tirets ou tirets bas',
    passwordHint: '8 caractères au minimum',
    wrongLogin: 'Le nom d’utilisateur et le mot de passe ne correspondent pas.',
    usernameTaken: 'Ce nom d’utilisateur est déjà pris. Choisis-en un autre.',
    noNewAccounts: 'Il n’est pas possible de créer un compte ici.'
  },

  more: {
    actions: {
      answers: name => `Réponse à\u00a0: ${name}`,
      answersUnknown: 'En réponse à un message précédent',
      showMessage: 'Afficher ce message',
      file: 'Fichier',
      replies: count => plural(count, { one: '# réponse', other: '# réponses' }),
      inThread: 'Dans un fil',
      pinned: 'Épinglé',
      reacted: (names, emoji) => `Réaction ${emoji}\u00a0: ${names}`,
      others: count => plural(count, { one: '# autre', other: '# autres' }),

      download: 'Télécharger',
      downloadFile: name => `Télécharger ${name}`,
      uploading: 'Envoi en cours…',
      uploadWaits: 'En attente de la connexion…',
      awaited: 'En chemin…',
      gone: 'N’est plus disponible',
      loadAgain: 'Charger à nouveau',
      play: name => `Lire ${name}`,
      pause: name => `Mettre ${name} en pause`,
      position: 'Position',
      positionOf: (at, all) => `${at} sur ${all}`,
      notPlayed: 'Lecture impossible ici.',
      loadingVideo: 'Chargement de la vidéo…',
      videoNotPlayed: 'La vidéo ne peut pas être lue sur cette page, mais vous pouvez la télécharger.',
      viewer: 'Images et vidéos',
      zoomIn: 'Agrandir',
      zoomOut: 'Réduire',
      close: 'Fermer',
      previous: 'Précédent',
      next: 'Suivant',
      countOf: (at, all) => `${number(at)} sur ${number(all)}`,

      actions: 'Actions sur le message',
      react: 'Réagir',
      moreReactions: 'Plus d’émojis',
      reply: 'Répondre',
      replyInThread: 'Répondre dans un fil',
      edit: 'Modifier',
      copy: 'Copier le texte',
      copied: 'Copié',
      notCopied: 'Impossible de copier le texte.',
      pin: 'Épingler',
      unpin: 'Désépingler',
      markUnread: 'Marquer comme non lu',
      details: 'Détails',
      report: 'Signaler',
      delete: 'Supprimer',
      deleteAsk: 'Supprimer ce message pour tout le monde\u202f?',
      cancel: 'Annuler',
      more: 'Plus',

      emoji: 'Émojis',
      searchEmoji: 'Rechercher un émoji',
      emojiFound: count => plural(count, { one: '# émoji trouvé', other: '# émojis trouvés' }),
      noEmoji: text => `Aucun émoji pour «\u202f${text}\u202f»`,
      recentEmoji: 'Récents',
      emojiGroups: [
        'Smileys',
        'Personnes',
        'Animaux et nature',
        'Nourriture et boissons',
        'Voyages et lieux',
        'Activités',
        'Objets',
        'Symboles',
        'Drapeaux'
      ],
      skinTone: 'Couleur de peau',
      skinTones: ['Jaune', 'Claire', 'Assez claire', 'Moyenne', 'Assez foncée', 'Foncée']
    },
    composer: {
      replyingTo: name => `Réponse à ${name}`,
      replyingToSelf: 'Réponse à toi-même',
      leaveReply: 'Annuler la réponse',
      answeredIsGone: 'Le message auquel tu répondais a été supprimé.',
      editing: 'Modification de ton message',
      leaveEdit: 'Annuler la modification',
      save: 'Enregistrer les modifications',
      emptyEdit: 'Un message ne peut pas être vide. Pour l’enlever, supprime-le.',
      editedIsGone: 'Le message que tu modifiais a été supprimé.',
      files: count => plural(count, { one: '# fichier à envoyer', other: '# fichiers à envoyer' }),
      attached: names => `Joint\u00a0: ${names.join(', ')}`,
      removed: name => `Retiré\u00a0: ${name}`,
      removeFile: name => `Retirer ${name}`,
      retryFile: name => `Réessayer\u00a0: ${name}`,
      sending: name => `Envoi de ${name}`,
      waiting: 'En attente du réseau',
      notSent: 'Non envoyé',
      drop: 'Dépose des fichiers pour les joindre',
      people: 'Personnes à mentionner',
      blocked: name => `Tu as bloqué ${name}.`,
      voice: 'Message vocal',
      voiceName: when => `Message vocal ${when}`,
      askingVoice: 'Autorise le micro…',
      voiceBegun: 'Enregistrement en cours',
      voiceFull: minutes =>
        `Un message vocal peut durer ${plural(minutes, { one: '# minute', other: '# minutes' })}. Envoie-le ou supprime-le.`,
      cancelVoice: 'Supprimer l’enregistrement',
      voiceCancelled: 'L’enregistrement a été supprimé.',
      sendVoice: 'Envoyer le message vocal',
      noMicrophone: {
        NotAllowedError:
          'Le micro est bloqué. Autorise-le pour ce site dans les paramètres du navigateur, puis réessaie.',
        NotFoundError: 'Aucun micro n’a été trouvé.',
        '': 'Le micro est inutilisable pour le moment. Un autre programme s’en sert-il\u202f?'
      },
      tooManyFiles: most =>
        `Un message peut contenir ${plural(most, { one: '# fichier', other: '# fichiers' })}\u00a0: les autres n’ont pas été ajoutés.`,
      tooLarge: limit => `Ce fichier est trop volumineux. La taille maximale est de ${limit}.`,
      emptyFile: 'Ce fichier est vide.',
      offline: 'Tu es hors ligne. Les fichiers pourront partir dès que tu seras en ligne.',
      fileErrors: {
        quota: 'Il n’y a plus de place pour tes fichiers sur ce serveur.',
        forbidden: 'Ce serveur n’accepte pas de fichiers.',
        not_found: 'Le fichier est illisible. A-t-il été déplacé, modifié ou supprimé\u202f?'
      }
    },
    people: {
      search: 'Rechercher une personne',
      found: count => plural(count, { one: '# personne trouvée', other: '# personnes trouvées' }),
      nobody: text => `Personne ne s’appelle «\u202f${text}\u202f»`
    },
    dialogs: {
      close: 'Fermer',
      cancel: 'Annuler',
      back: 'Retour',
      save: 'Enregistrer'
    },
    groups: {
      newConversation: 'Nouvelle discussion',
      newGroup: 'Nouveau groupe',
      newGroupHint: 'Parle avec plusieurs personnes à la fois',
      people: 'Personnes',
      moreFound: 'Saisis un nom pour trouver d’autres personnes.',
      joinNamed: name => `Rejoindre le groupe public «\u202f${name}\u202f»`,
      noneNamed: name => `Aucun groupe public ne s’appelle «\u202f${name}\u202f».`,
      title: 'Nom du groupe',
      needTitle: 'Donne un nom au groupe.',
      addPeople: 'Ajouter des personnes',
      next: 'Suivant',
      with: names => `Avec ${names}`,
      membersHint: 'Tu pourras ajouter des personnes plus tard.',
      chosen: count => plural(count, { one: '# personne choisie', other: '# personnes choisies' }),
      remove: name => `Retirer ${name}`,
      manyAtOnce: 'Un nouveau groupe peut compter jusqu’à 100 personnes\u00a0: ajoute les autres ensuite.',
      access: 'Qui peut rejoindre',
      private: 'Privé',
      privateHint: 'Seulement les personnes invitées',
      public: 'Public',
      publicHint: 'Toute personne qui connaît son adresse',
      address: 'Adresse',
      addressHint:
        'Elle permet à tout le monde de rejoindre le groupe. Lettres, chiffres, points, tirets et tirets bas\u00a0; elle ne pourra plus changer.',
      needAddress: 'Choisis une adresse pour le groupe.',
      badAddress: character =>
        `«\u202f${character}\u202f» n’est pas permis ici. Utilise des lettres, des chiffres, des points, des tirets et des tirets bas.`,
      badStart: 'Commence par une lettre ou un chiffre.',
      longAddress: 'Une adresse compte 64 caractères au plus.',
      takenAddress: 'Cette adresse est déjà prise. Choisis-en une autre.',
      announce: 'Seule la modération écrit',
      announceHint:
        'Pour les annonces\u00a0: tout le monde lit, les propriétaires et la modération écrivent.',
      past: 'Les nouveaux membres voient les anciens messages',
      pastHint: 'Sinon, ils voient ce qui est écrit après leur arrivée.',
      create: 'Créer le groupe',
      members: 'Membres',
      membersCount: count => plural(count, { one: '# membre', other: '# membres' }),
      rename: 'Renommer',
      privateGroup: 'Groupe privé',
      publicGroup: 'Groupe public',
      announcement: 'Seuls les propriétaires et la modération écrivent ici.',
      notIn: 'Tu ne fais pas partie de ce groupe.',
      join: 'Rejoindre le groupe',
      roles: { owner: 'Propriétaire', moderator: 'Modération', member: 'Membre' },
      searchMembers: 'Rechercher un membre',
      loadingMembers: 'Chargement des membres',
      showMore: 'Afficher plus',
      change: name => `Gérer ${name}`,
      role: 'Rôle',
      roleHint:
        'Les propriétaires attribuent les rôles\u00a0; la modération ajoute et retire des personnes, et supprime des messages.',
      kick: 'Retirer du groupe',
      kickAsk: name => `Retirer ${name} de ce groupe\u202f? Ce qui était lisible jusqu’ici le reste.`,
      kickConfirm: 'Retirer',
      add: count =>
        count === 0 ? 'Ajouter' : plural(count, { one: 'Ajouter # personne', other: 'Ajouter # personnes' }),
      notAdded: (name, why) => `Impossible d’ajouter ${name}. ${why}`,
      leave: 'Quitter le groupe',
      leaveAsk: title => `Quitter «\u202f${title}\u202f»\u202f?`,
      leavePrivate: 'Tu n’en recevras plus rien. Tu ne pourras revenir que si quelqu’un t’ajoute à nouveau.',
      leavePublic: 'Tu n’en recevras plus rien. Tu pourras le rejoindre à tout moment.',
      leaveConfirm: 'Quitter',
      onlyOwner:
        'Ce groupe n’a pas d’autre propriétaire que toi. Donne d’abord ce rôle à quelqu’un, par les trois points à côté de son nom\u00a0; ensuite, tu pourras le quitter.'
    },
    search: {
      heading: 'Recherche',
      words: 'Mots à rechercher',
      scope: 'Où rechercher',
      here: 'Ici',
      everywhere: 'Partout',
      hint: 'Tous les mots doivent y être, au moins par leur début. Des mots «\u202fentre guillemets\u202f» sont trouvés dans cet ordre.',
      short: 'Continue à écrire\u00a0: un mot doit avoir au moins deux lettres.',
      searching: 'Recherche en cours',
      results: 'Messages trouvés',
      count: (count, more) =>
        more
          ? plural(count, {
              one: '# message trouvé, et il y en a peut-être d’autres',
              other: '# messages trouvés, et il y en a peut-être d’autres'
            })
          : plural(count, { one: '# message trouvé', other: '# messages trouvés' }),
      none: words => `Aucun message avec «\u202f${words}\u202f»`,
      noneHere: 'Rien dans cette discussion. Chercher dans toutes\u202f?',
      showMore: 'Afficher plus',
      inRoom: room => `dans ${room}`
    },
    nothingPinned:
      'Rien n’est encore épinglé ici. Un message s’épingle par son menu, et reste facile à retrouver.',
    details: {
      heading: 'Détails',
      count: (read, all) =>
        read === 0 ? 'Personne ne l’a encore lu' : `Lu par ${number(read)} sur ${number(all)}`,
      waiting: 'Pas encore distribué',
      nobody: 'Personne d’autre dans ce groupe n’y était quand ce message a été écrit.'
    },
    report: {
      heading: 'Signaler le message',
      why: 'Quel est le problème\u202f?',
      kinds: {
        spam: 'C’est du spam ou de la publicité',
        abuse: 'Il insulte, menace ou harcèle quelqu’un',
        other: 'Autre chose'
      },
      details: 'Quelque chose à ajouter\u202f? (facultatif)',
      hint: 'Les responsables de ce chat peuvent voir le message et ton signalement. Personne d’autre n’est informé.',
      choose: 'Choisis quel est le problème.',
      send: 'Signaler',
      thanks: 'Merci. Les responsables de ce chat peuvent voir ton signalement.',
      done: 'Terminé'
    },
    profile: {
      person: 'Profil',
      thatIsYou: 'C’est toi',
      nobody: 'Cette personne n’existe pas ici.',
      message: 'Écrire un message',
      block: name => `Bloquer ${name}`,
      unblock: name => `Débloquer ${name}`,
      blocked: 'Personne bloquée',
      mute: 'Mettre en sourdine',
      muteHint: 'Ni son ni notification, sauf si quelqu’un te mentionne. Valable dans ce navigateur.',
      blockMeans:
        'Vous ne pourrez plus vous écrire directement. Cette personne ne pourra pas t’ajouter à des groupes ni voir si tu es là. Elle n’en est pas informée.',
      changePassword: 'Changer le mot de passe',
      currentPassword: 'Mot de passe actuel',
      newPassword: 'Nouveau mot de passe',
      passwordHint: 'Ta session reste ouverte ici et se ferme partout ailleurs.',
      needPassword: 'Saisis un mot de passe.',
      wrongPassword: 'Ce n’est pas ton mot de passe actuel.',
      noPassword: 'Ce compte n’a pas de mot de passe ici : il appartient au site d’où tu viens.',
      passwordChanged: 'Ton mot de passe est changé. Ta session est fermée partout ailleurs.',
      signIns: 'Tes connexions',
      signInsLoading: 'Chargement',
      thisDevice: 'Cet appareil',
      otherDevice: 'Un autre appareil',
      inUse: 'Utilisé en ce moment',
      lastSeen: time => `Dernière activité\u00a0: ${time}`,
      endSession: 'Déconnecter',
      endSessionOn: device => `Déconnecter ${device}`,
      everywhere: 'Se déconnecter partout',
      everywhereAsk: 'Te déconnecter sur tous les appareils, celui-ci compris\u202f?',
      settings: 'Paramètres',
      choosePicture: 'Choisir une image',
      removePicture: 'Retirer l’image',
      displayName: 'Nom affiché',
      displayNameHint: name =>
        `Affiché à la place de ${name}. Laisse ce champ vide pour apparaître sous ton nom d’utilisateur.`,
      saved: 'Enregistré',
      badName: 'Ce nom ne peut pas être utilisé. Choisis-en un autre.',
      badPicture: 'Ce fichier ne peut pas servir d’image. Choisis une image PNG, JPEG, WebP ou GIF.',
      profileHint: 'Ton profil et tes connexions',
      notifications: 'Notifications',
      notificationsHint: 'Les messages s’affichent dans ton système quand tu regardes ailleurs.',
      notificationsDenied:
        'Ton navigateur n’autorise pas les notifications de cette page. Autorise-les pour cette page dans les paramètres du navigateur.',
      notificationsNone: 'Ce navigateur ne peut pas t’envoyer de notifications ici.',
      sound: 'Son',
      soundHint: 'Un son bref quand quelqu’un écrit et que tu regardes ailleurs.',
      scheme: 'Apparence',
      schemes: { auto: 'Automatique', light: 'Claire', dark: 'Sombre' },
      language: 'Langue',
      languageAuto: 'Celle de la page',
      kept: 'Enregistré dans ce navigateur.'
    },
    signOut: {
      messages: count =>
        plural(count, {
          one: '# message n’a pas été envoyé.',
          other: '# messages n’ont pas été envoyés.'
        }),
      files: count =>
        plural(count, {
          one: '# fichier est encore en cours d’envoi.',
          other: '# fichiers sont encore en cours d’envoi.'
        }),
      lost: 'Si tu te déconnectes maintenant, ce sera perdu.',
      nothing: 'Entre-temps, tout a été envoyé.',
      stay: 'Ne pas se déconnecter'
    },
    window: {
      noRoom: name => `Il n’y a pas de conversation « ${name} » ici.`,
      noGroup: name => `Aucun groupe ne s’appelle «\u202f${name}\u202f»`,
      noGroupHint: 'Il a peut-être un autre nom, ou il est réservé à ses membres.',
      toEveryone: 'Aller à la discussion avec tout le monde',
      notIn: 'Tu ne fais pas partie de ce groupe.',
      join: 'Rejoindre',
      thread: 'Fil',
      replies: count => plural(count, { one: '# réponse', other: '# réponses' }),
      closeThread: 'Fermer le fil',
      replyInThread: 'Répondre dans le fil',
      chat: 'Chat',
      openChat: 'Ouvrir le chat',
      closeChat: 'Fermer le chat',
      newFile: 'a envoyé un fichier'
    }
  }
}

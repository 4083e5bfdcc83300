// One file, as it is one language.

import type { Language } from './languages.ts'
import { counting } from './plural.ts'

const { plural, upTo99, number } = counting('es')

/** «Ana y Ben», but «Ana e Inés». */
const list = new Intl.ListFormat('es')

/** Spanish. */
export const es: Required<Language> = {
  everyone: 'Todos',
  someone: 'Alguien',
  group: 'Grupo',
  people: 'Personas',
  you: 'Tú',
  conversations: 'Conversaciones',
  search: 'Buscar conversaciones',
  found: count => plural(count, { one: '# resultado', other: '# resultados' }),
  nothingFound: text => `No se encontró nada para «${text}»`,
  andMore: count => `y ${number(count)} más: busca un nombre`,
  nobodyElse: 'Todavía no hay nadie más aquí.',
  online: 'En línea',
  offline: 'Sin conexión',
  peopleOnline: (online, all) =>
    `${plural(all, { one: '# miembro', other: '# miembros' })}, ${number(online)} en línea`,
  members: count => plural(count, { one: '# miembro', other: '# miembros' }),
  unread: count => upTo99(count, { one: '# mensaje sin leer', other: '# mensajes sin leer' }),
  muted: 'Silenciada',
  draft: 'Borrador',
  signedInAs: name => `Has iniciado sesión como ${name}`,
  newRoom: 'Nueva conversación',
  searchMessages: 'Buscar mensajes',
  pinnedMessages: 'Mensajes fijados',
  settings: 'Ajustes',
  signOut: 'Cerrar sesión',
  back: 'Volver a las conversaciones',

  messages: 'Mensajes',
  messagesWith: name => `Mensajes con ${name}`,
  today: 'Hoy',
  yesterday: 'Ayer',
  newMessages: 'Mensajes nuevos',
  newFrom: (name, text) => `${name}: ${text}`,
  newCount: count => upTo99(count, { one: '# mensaje nuevo', other: '# mensajes nuevos' }),
  jump: 'Ir al último mensaje',
  replies: count => plural(count, { one: '# respuesta', other: '# respuestas' }),
  edited: 'editado',
  deleted: 'Se eliminó este mensaje',
  states: {
    sending: 'Enviando',
    sent: 'Enviado',
    delivered: 'Entregado',
    read: 'Leído',
    failed: 'No enviado'
  },
  retry: 'Reintentar',
  discard: 'Descartar',
  loading: 'Cargando mensajes',
  loadFailed: 'No se pudieron cargar los mensajes.',
  notSignedIn: 'No has iniciado sesión.',
  startEveryone: 'Aquí empieza la conversación con todos.',
  startWith: name => `Aquí empieza tu conversación con ${name}.`,
  sayHello: 'Aún no hay nada. ¡Saluda!',
  typing: names =>
    names.length === 1
      ? `${names[0]} está escribiendo`
      : names.length === 2
        ? `${list.format(names)} están escribiendo`
        : 'Varias personas están escribiendo',

  message: 'Mensaje',
  messageTo: name => `Mensaje para ${name}`,
  send: 'Enviar',
  attach: 'Adjuntar archivos',
  emoji: 'Emojis',
  speak: 'Grabar un mensaje de voz',
  charactersLeft: count => plural(count, { one: 'Queda # carácter', other: 'Quedan # caracteres' }),
  tooLong: limit => `Es demasiado largo para enviarlo: un mensaje puede tener hasta ${limit} caracteres.`,

  working: 'Un momento',

  connecting: 'Conectando…',
  reconnecting: 'Se perdió la conexión. Reconectando…',
  noNetwork: 'No tienes conexión. Tus mensajes se guardan y se enviarán cuando vuelvas a tenerla.',
  replaced: 'Este chat se abrió en otro lugar y aquí se detuvo.',
  stopped: 'El servidor cerró la conexión.',

  errors: {
    bad_request: 'El servidor no entendió esta solicitud.',
    empty_text: 'El mensaje está vacío.',
    bad_username: 'Un nombre de usuario tiene de 3 a 32 letras, números, puntos, guiones o guiones bajos.',
    bad_password: 'Esta contraseña es demasiado corta, demasiado larga o demasiado común.',
    unauthorized: 'Tu sesión ha terminado. Vuelve a iniciar sesión.',
    forbidden: 'Eso no está permitido aquí.',
    bad_origin: 'Esta página no tiene permiso para usar el servidor de chat.',
    not_found: 'No existe o no tienes acceso.',
    session_mismatch: 'Otra persona inició sesión en este navegador. Vuelve a iniciar sesión.',
    conflict: 'Eso ya está en uso o ya está hecho.',
    quota: 'Se ha alcanzado el límite: no caben más.',
    text_too_long: 'El texto es demasiado largo.',
    too_large: 'Es demasiado grande.',
    upgrade_required: 'Esta página está desactualizada. Vuelve a cargarla.',
    rate_limited: 'Vas demasiado rápido. Espera un momento e inténtalo de nuevo.',
    internal: 'Algo falló en el servidor. Inténtalo de nuevo.',
    unavailable: 'El servidor está ocupado. Inténtalo de nuevo en un momento.',
    offline: 'No se puede acceder al servidor. Comprueba tu conexión e inténtalo de nuevo.',
    closed: 'La sesión terminó antes de completarlo.'
  },

  form: {
    signIn: 'Iniciar sesión',
    signInIntro: 'Te damos la bienvenida',
    createAccount: 'Crear cuenta',
    createIntro: 'Crea tu cuenta',
    noAccount: '¿Es tu primera vez aquí?',
    haveAccount: '¿Ya tienes una cuenta?',
    username: 'Nombre de usuario',
    password: 'Contraseña',
    showPassword: 'Mostrar la contraseña',
    hidePassword: 'Ocultar la contraseña',
    needUsername: 'Escribe tu nombre de usuario.',
    needPassword: 'Escribe tu contraseña.',
    usernameHint: 'De 3 a 32 letras, números, puntos, guiones o guiones bajos',
    passwordHint: '8 caracteres como mínimo',
    wrongLogin: 'El nombre de usuario y la contraseña no coinciden.',
    usernameTaken: 'Ese nombre de usuario ya está en uso. Elige otro.',
    noNewAccounts: 'Aquí no se pueden crear cuentas nuevas.'
  },

  more: {
    actions: {
      answers: name => `Respuesta a: ${name}`,
      answersUnknown: 'En respuesta a un mensaje anterior',
      showMessage: 'Mostrar este mensaje',
      file: 'Archivo',
      replies: count => plural(count, { one: '# respuesta', other: '# respuestas' }),
      inThread: 'En un hilo',
      pinned: 'Fijado',
      reacted: (names, emoji) => `Reacción ${emoji}: ${names}`,
      others: count => plural(count, { other: '# más' }),

      download: 'Descargar',
      downloadFile: name => `Descargar ${name}`,
      uploading: 'Subiendo…',
      uploadWaits: 'Esperando la conexión…',
      awaited: 'En camino…',
      gone: 'Ya no está disponible',
      loadAgain: 'Volver a cargar',
      play: name => `Reproducir ${name}`,
      pause: name => `Pausar ${name}`,
      position: 'Posición',
      positionOf: (at, all) => `${at} de ${all}`,
      notPlayed: 'No se puede reproducir aquí.',
      loadingVideo: 'Cargando el vídeo…',
      videoNotPlayed: 'El vídeo no se puede reproducir en esta página, pero se puede descargar.',
      viewer: 'Imágenes y vídeos',
      zoomIn: 'Acercar',
      zoomOut: 'Alejar',
      close: 'Cerrar',
      previous: 'Anterior',
      next: 'Siguiente',
      countOf: (at, all) => `${number(at)} de ${number(all)}`,

      actions: 'Acciones del mensaje',
      react: 'Reaccionar',
      moreReactions: 'Más emojis',
      reply: 'Responder',
      replyInThread: 'Responder en un hilo',
      edit: 'Editar',
      copy: 'Copiar texto',
      copied: 'Copiado',
      notCopied: 'No se pudo copiar el texto.',
      pin: 'Fijar',
      unpin: 'Dejar de fijar',
      markUnread: 'Marcar como no leído',
      details: 'Detalles',
      report: 'Denunciar',
      delete: 'Eliminar',
      deleteAsk: '¿Eliminar este mensaje para todos?',
      cancel: 'Cancelar',
      more: 'Más',

      emoji: 'Emojis',
      searchEmoji: 'Buscar emojis',
      emojiFound: count => plural(count, { one: '# emoji encontrado', other: '# emojis encontrados' }),
      noEmoji: text => `Ningún emoji para «${text}»`,
      recentEmoji: 'Usados recientemente',
      emojiGroups: [
        'Caritas',
        'Personas',
        'Animales y naturaleza',
        'Comida y bebida',
        'Viajes y lugares',
        'Actividades',
        'Objetos',
        'Símbolos',
        'Banderas'
      ],
      skinTone: 'Tono de piel',
      skinTones: ['Amarillo', 'Claro', 'Medio claro', 'Medio', 'Medio oscuro', 'Oscuro']
    },
    composer: {
      replyingTo: name => `Respuesta a ${name}`,
      replyingToSelf: 'Respuesta a tu mensaje',
      leaveReply: 'Cancelar la respuesta',
      answeredIsGone: 'El mensaje al que respondías se eliminó.',
      editing: 'Editando tu mensaje',
      leaveEdit: 'Cancelar la edición',
      save: 'Guardar los cambios',
      emptyEdit: 'Un mensaje no puede estar vacío. Si quieres quitarlo, elimínalo.',
      editedIsGone: 'El mensaje que editabas se eliminó.',
      files: count => plural(count, { one: '# archivo para enviar', other: '# archivos para enviar' }),
      attached: names => `Adjunto: ${names.join(', ')}`,
      removed: name => `Quitado: ${name}`,
      removeFile: name => `Quitar ${name}`,
      retryFile: name => `Reintentar: ${name}`,
      sending: name => `Subiendo ${name}`,
      waiting: 'Esperando la red',
      notSent: 'No se subió',
      drop: 'Suelta archivos para adjuntarlos',
      people: 'Personas para mencionar',
      blocked: name => `Has bloqueado a ${name}.`,
      voice: 'Mensaje de voz',
      voiceName: when => `Mensaje de voz ${when}`,
      askingVoice: 'Permite el micrófono…',
      voiceBegun: 'Grabando',
      voiceFull: minutes =>
        `Un mensaje de voz puede durar ${plural(minutes, { one: '# minuto', other: '# minutos' })}. Envíalo o descártalo.`,
      cancelVoice: 'Descartar la grabación',
      voiceCancelled: 'La grabación se descartó.',
      sendVoice: 'Enviar mensaje de voz',
      noMicrophone: {
        NotAllowedError:
          'El micrófono está bloqueado. Permítelo para este sitio en los ajustes del navegador e inténtalo de nuevo.',
        NotFoundError: 'No se encontró ningún micrófono.',
        '': 'El micrófono no se puede usar ahora. ¿Lo está usando otro programa?'
      },
      tooManyFiles: most =>
        `Un mensaje puede llevar ${plural(most, { one: '# archivo', other: '# archivos' })}; los demás no se añadieron.`,
      tooLarge: limit => `Este archivo es demasiado grande. El máximo es de ${limit}.`,
      emptyFile: 'Este archivo está vacío.',
      offline: 'No tienes conexión. Podrás enviar los archivos cuando vuelvas a tenerla.',
      fileErrors: {
        quota: 'No queda espacio para tus archivos en este servidor.',
        forbidden: 'Este servidor no acepta archivos.',
        not_found: 'No se puede leer el archivo. ¿Se movió, cambió o eliminó?'
      }
    },
    people: {
      search: 'Buscar personas',
      found: count => plural(count, { one: '# persona encontrada', other: '# personas encontradas' }),
      nobody: text => `Nadie se llama «${text}»`
    },
    dialogs: {
      close: 'Cerrar',
      cancel: 'Cancelar',
      back: 'Atrás',
      save: 'Guardar'
    },
    groups: {
      newConversation: 'Nueva conversación',
      newGroup: 'Nuevo grupo',
      newGroupHint: 'Habla con varias personas a la vez',
      people: 'Personas',
      moreFound: 'Escribe un nombre para encontrar a más personas.',
      joinNamed: name => `Unirse al grupo público «${name}»`,
      noneNamed: name => `No hay ningún grupo público llamado «${name}».`,
      title: 'Nombre del grupo',
      needTitle: 'Ponle un nombre al grupo.',
      addPeople: 'Añadir personas',
      next: 'Siguiente',
      with: names => `Con ${names}`,
      membersHint: 'Puedes añadir personas más tarde.',
      chosen: count => plural(count, { one: '# persona elegida', other: '# personas elegidas' }),
      remove: name => `Quitar a ${name}`,
      manyAtOnce: 'Un grupo nuevo puede tener hasta 100 personas; añade a las demás después.',
      access: 'Quién puede unirse',
      private: 'Privado',
      privateHint: 'Solo personas invitadas',
      public: 'Público',
      publicHint: 'Cualquiera que conozca su dirección',
      address: 'Dirección',
      addressHint:
        'Con ella, cualquiera puede unirse. Letras, números, puntos, guiones y guiones bajos; no se puede cambiar.',
      needAddress: 'Elige una dirección para el grupo.',
      badAddress: character =>
        `«${character}» no se puede usar aquí. Usa letras, números, puntos, guiones y guiones bajos.`,
      badStart: 'Empieza con una letra o un número.',
      longAddress: 'Una dirección tiene 64 caracteres como máximo.',
      takenAddress: 'Esta dirección ya está en uso. Elige otra.',
      announce: 'Solo escriben los moderadores',
      announceHint: 'Para anuncios: todos leen; los propietarios y moderadores escriben.',
      past: 'Los nuevos miembros ven los mensajes anteriores',
      pastHint: 'Si no, ven lo que se escriba después de que se unan.',
      create: 'Crear grupo',
      members: 'Miembros',
      membersCount: count => plural(count, { one: '# miembro', other: '# miembros' }),
      rename: 'Cambiar nombre',
      privateGroup: 'Grupo privado',
      publicGroup: 'Grupo público',
      announcement: 'Aquí solo escriben los propietarios y moderadores.',
      notIn: 'No estás en este grupo.',
      join: 'Unirse al grupo',
      roles: { owner: 'Propietario', moderator: 'Moderador', member: 'Miembro' },
      searchMembers: 'Buscar miembros',
      loadingMembers: 'Cargando miembros',
      showMore: 'Mostrar más',
      change: name => `Gestionar a ${name}`,
      role: 'Rol',
      roleHint:
        'Los propietarios deciden los roles; los moderadores añaden y quitan personas, y eliminan mensajes.',
      kick: 'Quitar del grupo',
      kickAsk: name => `¿Quitar a ${name} de este grupo? Conservará lo que podía leer hasta ahora.`,
      kickConfirm: 'Quitar',
      add: count =>
        count === 0 ? 'Añadir' : plural(count, { one: 'Añadir # persona', other: 'Añadir # personas' }),
      notAdded: (name, why) => `No se pudo añadir a ${name}. ${why}`,
      leave: 'Salir del grupo',
      leaveAsk: title => `¿Salir de «${title}»?`,
      leavePrivate: 'No recibirás nada más de él. Solo podrás volver cuando alguien te añada de nuevo.',
      leavePublic: 'No recibirás nada más de él. Puedes volver a unirte cuando quieras.',
      leaveConfirm: 'Salir',
      onlyOwner:
        'Eres el único propietario de este grupo. Primero haz propietario a alguien más, con los tres puntos junto a su nombre; después podrás salir.'
    },
    search: {
      heading: 'Buscar mensajes',
      words: 'Palabras que buscar',
      scope: 'Dónde buscar',
      here: 'Aquí',
      everywhere: 'En todas',
      hint: 'Deben estar todas las palabras, al menos su comienzo. Las palabras «entre comillas» se encuentran en ese orden.',
      short: 'Sigue escribiendo: una palabra necesita al menos dos letras.',
      searching: 'Buscando',
      results: 'Mensajes encontrados',
      count: (count, more) =>
        more
          ? plural(count, {
              one: '# mensaje encontrado, y puede haber más',
              other: '# mensajes encontrados, y puede haber más'
            })
          : plural(count, { one: '# mensaje encontrado', other: '# mensajes encontrados' }),
      none: words => `Ningún mensaje con «${words}»`,
      noneHere: 'Nada en esta conversación. ¿Buscar en todas?',
      showMore: 'Mostrar más',
      inRoom: room => `en ${room}`
    },
    nothingPinned: 'Aún no hay nada fijado. Un mensaje se fija desde su menú y así se encuentra fácilmente.',
    details: {
      heading: 'Detalles',
      count: (read, all) =>
        read === 0 ? 'Nadie lo ha leído aún' : `Leído por ${number(read)} de ${number(all)}`,
      waiting: 'Aún no entregado',
      nobody: 'Nadie más de este grupo estaba en él cuando se escribió esto.'
    },
    report: {
      heading: 'Denunciar mensaje',
      why: '¿Qué tiene de malo?',
      kinds: {
        spam: 'Es spam o publicidad',
        abuse: 'Insulta, amenaza o acosa a alguien',
        other: 'Otra cosa'
      },
      details: '¿Algo que añadir? (opcional)',
      hint: 'Quienes gestionan este chat pueden ver el mensaje y tu denuncia. No se avisa a nadie más.',
      choose: 'Elige qué tiene de malo.',
      send: 'Denunciar',
      thanks: 'Gracias. Quienes gestionan este chat pueden ver tu denuncia.',
      done: 'Listo'
    },
    profile: {
      person: 'Perfil',
      thatIsYou: 'Eres tú',
      nobody: 'Esta persona no existe aquí.',
      message: 'Enviar mensaje',
      block: name => `Bloquear a ${name}`,
      unblock: name => `Desbloquear a ${name}`,
      blocked: 'Persona bloqueada',
      mute: 'Silenciar',
      muteHint: 'Sin sonido ni notificaciones, salvo que alguien te mencione. Se guarda en este navegador.',
      blockMeans:
        'Ninguno de los dos podrá escribir al otro directamente. Esta persona no podrá añadirte a grupos ni ver si estás aquí. No se le avisa.',
      changePassword: 'Cambiar contraseña',
      currentPassword: 'Contraseña actual',
      newPassword: 'Contraseña nueva',
      passwordHint: 'Tu sesión sigue abierta aquí y se cierra en todos los demás sitios.',
      needPassword: 'Escribe una contraseña.',
      wrongPassword: 'Esa no es tu contraseña actual.',
      noPassword: 'Esta cuenta no tiene contraseña aquí: pertenece al sitio del que vienes.',
      passwordChanged: 'Tu contraseña ha cambiado. Tu sesión se cerró en todos los demás sitios.',
      signIns: 'Dónde has iniciado sesión',
      signInsLoading: 'Cargando',
      thisDevice: 'Este dispositivo',
      otherDevice: 'Otro dispositivo',
      inUse: 'En uso ahora',
      lastSeen: time => `Última actividad: ${time}`,
      endSession: 'Cerrar sesión',
      endSessionOn: device => `Cerrar sesión en ${device}`,
      everywhere: 'Cerrar sesión en todas partes',
      everywhereAsk: '¿Cerrar sesión en todos los dispositivos, también en este?',
      settings: 'Ajustes',
      choosePicture: 'Elegir imagen',
      removePicture: 'Quitar imagen',
      displayName: 'Nombre visible',
      displayNameHint: name =>
        `Se muestra en lugar de ${name}. Déjalo vacío para aparecer con tu nombre de usuario.`,
      saved: 'Guardado',
      badName: 'Este nombre no se puede usar. Elige otro.',
      badPicture: 'Esto no sirve como imagen. Elige un archivo PNG, JPEG, WebP o GIF.',
      profileHint: 'Tu perfil y dónde has iniciado sesión',
      notifications: 'Notificaciones',
      notificationsHint: 'Los mensajes aparecen en tu sistema mientras miras otra cosa.',
      notificationsDenied:
        'Tu navegador no permite que esta página te avise. Permítelo para esta página en los ajustes del navegador.',
      notificationsNone: 'Este navegador no puede avisarte aquí.',
      sound: 'Sonido',
      soundHint: 'Un tono breve cuando alguien escribe y miras otra cosa.',
      scheme: 'Apariencia',
      schemes: { auto: 'Automática', light: 'Clara', dark: 'Oscura' },
      language: 'Idioma',
      languageAuto: 'El de la página',
      kept: 'Se guarda en este navegador.'
    },
    signOut: {
      messages: count =>
        plural(count, {
          one: 'Queda # mensaje sin enviar.',
          other: 'Quedan # mensajes sin enviar.'
        }),
      files: count =>
        plural(count, {
          one: 'Todavía se está subiendo # archivo.',
          other: 'Todavía se están subiendo # archivos.'
        }),
      lost: 'Si cierras la sesión ahora, se perderá.',
      nothing: 'Ya se ha enviado todo.',
      stay: 'Mantener la sesión'
    },
    window: {
      noRoom: name => `Aquí no hay ninguna conversación «${name}».`,
      noGroup: name => `No hay ningún grupo llamado «${name}»`,
      noGroupHint: 'Puede que tenga otro nombre o que sea solo para sus miembros.',
      toEveryone: 'Ir a la conversación con todos',
      notIn: 'No estás en este grupo.',
      join: 'Unirse',
      thread: 'Hilo',
      replies: count => plural(count, { one: '# respuesta', other: '# respuestas' }),
      closeThread: 'Cerrar el hilo',
      replyInThread: 'Responder en el hilo',
      chat: 'Chat',
      openChat: 'Abrir el chat',
      closeChat: 'Cerrar el chat',
      newFile: 'envió un archivo'
    }
  }
}

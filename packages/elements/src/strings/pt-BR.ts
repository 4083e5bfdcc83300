// One file, as it is one language.

import type { Language } from './languages.ts'
import { counting } from './plural.ts'

const { plural, upTo99, number } = counting('pt-BR')

/** Portuguese, as in Brazil. */
export const ptBR: Required<Language> = {
  everyone: 'Todos',
  someone: 'Alguém',
  group: 'Grupo',
  people: 'Pessoas',
  you: 'Você',
  conversations: 'Conversas',
  search: 'Buscar conversas',
  found: count => plural(count, { one: '# resultado', other: '# resultados' }),
  nothingFound: text => `Nada encontrado para “${text}”`,
  andMore: count => `e mais ${number(count)}: busque por um nome`,
  nobodyElse: 'Ainda não há mais ninguém aqui.',
  online: 'Online',
  offline: 'Offline',
  peopleOnline: (online, all) =>
    `${plural(all, { one: '# membro', other: '# membros' })}, ${number(online)} online`,
  members: count => plural(count, { one: '# membro', other: '# membros' }),
  unread: count => upTo99(count, { one: '# mensagem não lida', other: '# mensagens não lidas' }),
  muted: 'Silenciada',
  draft: 'Rascunho',
  signedInAs: name => `Você entrou como ${name}`,
  newRoom: 'Nova conversa',
  searchMessages: 'Buscar mensagens',
  pinnedMessages: 'Mensagens fixadas',
  settings: 'Configurações',
  signOut: 'Sair',
  back: 'Voltar às conversas',

  messages: 'Mensagens',
  messagesWith: name => `Mensagens com ${name}`,
  today: 'Hoje',
  yesterday: 'Ontem',
  newMessages: 'Novas mensagens',
  newFrom: (name, text) => `${name}: ${text}`,
  newCount: count => upTo99(count, { one: '# nova mensagem', other: '# novas mensagens' }),
  jump: 'Ir para a última mensagem',
  replies: count => plural(count, { one: '# resposta', other: '# respostas' }),
  edited: 'editada',
  deleted: 'Esta mensagem foi apagada',
  states: {
    sending: 'Enviando',
    sent: 'Enviada',
    delivered: 'Entregue',
    read: 'Lida',
    failed: 'Não enviada'
  },
  retry: 'Tentar de novo',
  discard: 'Descartar',
  loading: 'Carregando mensagens',
  loadFailed: 'Não foi possível carregar as mensagens.',
  notSignedIn: 'Você não entrou na sua conta.',
  startEveryone: 'Aqui começa a conversa com todos.',
  startWith: name => `Aqui começa sua conversa com ${name}.`,
  sayHello: 'Nada por aqui ainda. Diga oi!',
  typing: names =>
    names.length === 1
      ? `${names[0]} está digitando`
      : names.length === 2
        ? `${names[0]} e ${names[1]} estão digitando`
        : 'Várias pessoas estão digitando',

  message: 'Mensagem',
  messageTo: name => `Mensagem para ${name}`,
  send: 'Enviar',
  attach: 'Anexar arquivos',
  emoji: 'Emojis',
  speak: 'Gravar mensagem de voz',
  charactersLeft: count => plural(count, { one: 'Resta # caractere', other: 'Restam # caracteres' }),
  tooLong: limit => `Longa demais para enviar: uma mensagem pode ter até ${limit} caracteres.`,

  working: 'Só um momento',

  connecting: 'Conectando…',
  reconnecting: 'Conexão perdida. Reconectando…',
  noNetwork: 'Você está offline. Suas mensagens ficam guardadas e serão enviadas quando a conexão voltar.',
  replaced: 'Este chat foi aberto em outro lugar e parou aqui.',
  stopped: 'O servidor encerrou a conexão.',

  errors: {
    bad_request: 'O servidor não entendeu este pedido.',
    empty_text: 'A mensagem está vazia.',
    bad_username: 'Um nome de usuário tem de 3 a 32 letras, números, pontos, hifens ou sublinhados.',
    bad_password: 'Esta senha é curta demais, longa demais ou muito comum.',
    unauthorized: 'Sua sessão terminou. Entre de novo.',
    bad_login: 'O nome de usuário e a senha não correspondem.',
    forbidden: 'Isso não é permitido aqui.',
    bad_origin: 'Esta página não tem permissão para usar o servidor de chat.',
    not_found: 'Isso não existe ou você não tem acesso.',
    username_taken: 'Este nome de usuário já está em uso. Escolha outro.',
    session_mismatch: 'Outra pessoa entrou neste navegador. Entre de novo.',
    conflict: 'Isso já está em uso ou já foi feito.',
    quota: 'O limite foi atingido: não cabe mais nada.',
    text_too_long: 'O texto é longo demais.',
    too_large: 'Isso é grande demais.',
    upgrade_required: 'Esta página está desatualizada. Recarregue-a.',
    rate_limited: 'Você foi rápido demais. Espere um momento e tente de novo.',
    internal: 'Algo deu errado no servidor. Tente de novo.',
    unavailable: 'O servidor está ocupado. Tente de novo daqui a pouco.',
    offline: 'Não foi possível acessar o servidor. Verifique sua conexão e tente de novo.',
    closed: 'A sessão terminou antes que isso fosse concluído.'
  },

  form: {
    signIn: 'Entrar',
    signInIntro: 'Boas-vindas',
    createAccount: 'Criar conta',
    createIntro: 'Crie sua conta',
    noAccount: 'É sua primeira vez aqui?',
    haveAccount: 'Já tem uma conta?',
    username: 'Nome de usuário',
    password: 'Senha',
    showPassword: 'Mostrar senha',
    hidePassword: 'Ocultar senha',
    needUsername: 'Digite seu nome de usuário.',
    needPassword: 'Digite sua senha.',
    usernameHint: 'De 3 a 32 letras, números, pontos, hifens ou sublinhados',
    passwordHint: 'No mínimo 8 caracteres',
    noNewAccounts: 'Não é possível criar contas novas aqui.'
  },

  more: {
    actions: {
      answers: name => `Resposta a: ${name}`,
      answersUnknown: 'Em resposta a uma mensagem anterior',
      showMessage: 'Mostrar esta mensagem',
      file: 'Arquivo',
      replies: count => plural(count, { one: '# resposta', other: '# respostas' }),
      inThread: 'Em um tópico',
      pinned: 'Fixada',
      reacted: (names, emoji) => `Reação ${emoji}: ${names}`,
      others: count => plural(count, { other: 'mais #' }),

      download: 'Baixar',
      downloadFile: name => `Baixar ${name}`,
      uploading: 'Enviando…',
      uploadWaits: 'Aguardando a conexão…',
      awaited: 'A caminho…',
      gone: 'Não está mais disponível',
      loadAgain: 'Carregar de novo',
      play: name => `Reproduzir ${name}`,
      pause: name => `Pausar ${name}`,
      position: 'Posição',
      positionOf: (at, all) => `${at} de ${all}`,
      notPlayed: 'Não é possível reproduzir aqui.',
      loadingVideo: 'Carregando o vídeo…',
      videoNotPlayed: 'O vídeo não pode ser reproduzido nesta página, mas você pode baixá-lo.',
      viewer: 'Imagens e vídeos',
      zoomIn: 'Ampliar',
      zoomOut: 'Reduzir',
      close: 'Fechar',
      previous: 'Anterior',
      next: 'Próximo',
      countOf: (at, all) => `${number(at)} de ${number(all)}`,

      actions: 'Ações da mensagem',
      react: 'Reagir',
      moreReactions: 'Mais emojis',
      reply: 'Responder',
      replyInThread: 'Responder em um tópico',
      edit: 'Editar',
      copy: 'Copiar texto',
      copied: 'Copiado',
      notCopied: 'Não foi possível copiar o texto.',
      pin: 'Fixar',
      unpin: 'Desafixar',
      markUnread: 'Marcar como não lida',
      details: 'Detalhes',
      report: 'Denunciar',
      delete: 'Apagar',
      deleteAsk: 'Apagar esta mensagem para todos?',
      cancel: 'Cancelar',
      more: 'Mais',

      emoji: 'Emojis',
      searchEmoji: 'Buscar emojis',
      emojiFound: count => plural(count, { one: '# emoji encontrado', other: '# emojis encontrados' }),
      noEmoji: text => `Nenhum emoji para “${text}”`,
      recentEmoji: 'Usados recentemente',
      emojiGroups: [
        'Carinhas',
        'Pessoas',
        'Animais e natureza',
        'Comidas e bebidas',
        'Viagens e lugares',
        'Atividades',
        'Objetos',
        'Símbolos',
        'Bandeiras'
      ],
      skinTone: 'Tom de pele',
      skinTones: ['Amarelo', 'Claro', 'Médio claro', 'Médio', 'Médio escuro', 'Escuro']
    },
    composer: {
      replyingTo: name => `Respondendo a ${name}`,
      replyingToSelf: 'Respondendo à sua mensagem',
      leaveReply: 'Cancelar resposta',
      answeredIsGone: 'A mensagem que você estava respondendo foi apagada.',
      editing: 'Editando sua mensagem',
      leaveEdit: 'Cancelar edição',
      save: 'Salvar alterações',
      emptyEdit: 'Uma mensagem não pode ficar vazia. Para removê-la, apague-a.',
      editedIsGone: 'A mensagem que você estava editando foi apagada.',
      files: count => plural(count, { one: '# arquivo para enviar', other: '# arquivos para enviar' }),
      attached: names => `Anexado: ${names.join(', ')}`,
      removed: name => `Removido: ${name}`,
      removeFile: name => `Remover ${name}`,
      retryFile: name => `Tentar de novo: ${name}`,
      sending: name => `Enviando ${name}`,
      waiting: 'Aguardando a rede',
      notSent: 'Não enviado',
      drop: 'Solte arquivos para anexá-los',
      people: 'Pessoas para mencionar',
      blocked: name => `Você bloqueou ${name}.`,
      voice: 'Mensagem de voz',
      voiceName: when => `Mensagem de voz ${when}`,
      askingVoice: 'Permita o microfone…',
      voiceBegun: 'Gravando',
      voiceFull: minutes =>
        `Uma mensagem de voz pode ter ${plural(minutes, { one: '# minuto', other: '# minutos' })}. Envie ou descarte a gravação.`,
      cancelVoice: 'Descartar a gravação',
      voiceCancelled: 'A gravação foi descartada.',
      sendVoice: 'Enviar mensagem de voz',
      noMicrophone: {
        NotAllowedError:
          'O microfone está bloqueado. Permita-o para este site nas configurações do navegador e tente de novo.',
        NotFoundError: 'Nenhum microfone foi encontrado.',
        '': 'Não dá para usar o microfone agora. Outro programa está usando?'
      },
      tooManyFiles: most =>
        `Uma mensagem pode levar ${plural(most, { one: '# arquivo', other: '# arquivos' })}; os outros ficaram de fora.`,
      tooLarge: limit => `Este arquivo é grande demais. O máximo é ${limit}.`,
      emptyFile: 'Este arquivo está vazio.',
      offline: 'Você está offline. Os arquivos poderão ser enviados quando a conexão voltar.',
      fileErrors: {
        quota: 'Não há mais espaço para seus arquivos neste servidor.',
        forbidden: 'Este servidor não aceita arquivos.',
        not_found: 'Não foi possível ler o arquivo. Ele foi movido, alterado ou removido?'
      }
    },
    people: {
      search: 'Buscar pessoas',
      found: count => plural(count, { one: '# pessoa encontrada', other: '# pessoas encontradas' }),
      nobody: text => `Ninguém se chama “${text}”`
    },
    dialogs: {
      close: 'Fechar',
      cancel: 'Cancelar',
      back: 'Voltar',
      save: 'Salvar'
    },
    groups: {
      newConversation: 'Nova conversa',
      newGroup: 'Novo grupo',
      newGroupHint: 'Fale com várias pessoas ao mesmo tempo',
      people: 'Pessoas',
      moreFound: 'Digite um nome para encontrar mais pessoas.',
      joinNamed: name => `Entrar no grupo público “${name}”`,
      noneNamed: name => `Não há nenhum grupo público chamado “${name}”.`,
      title: 'Nome do grupo',
      needTitle: 'Dê um nome ao grupo.',
      addPeople: 'Adicionar pessoas',
      next: 'Avançar',
      with: names => `Com ${names}`,
      membersHint: 'Você pode adicionar pessoas depois.',
      chosen: count => plural(count, { one: '# pessoa escolhida', other: '# pessoas escolhidas' }),
      remove: name => `Remover ${name}`,
      manyAtOnce: 'Um grupo novo pode ter até 100 pessoas; adicione as outras depois.',
      access: 'Quem pode entrar',
      private: 'Privado',
      privateHint: 'Só quem for convidado',
      public: 'Público',
      publicHint: 'Qualquer pessoa que saiba o endereço',
      address: 'Endereço',
      addressHint:
        'Com ele, qualquer pessoa pode entrar. Letras, números, pontos, hifens e sublinhados; não pode ser alterado.',
      needAddress: 'Escolha um endereço para o grupo.',
      badAddress: character =>
        `“${character}” não pode ser usado aqui. Use letras, números, pontos, hifens e sublinhados.`,
      badStart: 'Comece com uma letra ou um número.',
      longAddress: 'Um endereço tem no máximo 64 caracteres.',
      takenAddress: 'Este endereço já está em uso. Escolha outro.',
      announce: 'Só moderadores escrevem',
      announceHint: 'Para avisos: todos leem, donos e moderadores escrevem.',
      past: 'Novos membros veem as mensagens anteriores',
      pastHint: 'Caso contrário, veem o que for escrito depois que entrarem.',
      create: 'Criar grupo',
      members: 'Membros',
      membersCount: count => plural(count, { one: '# membro', other: '# membros' }),
      rename: 'Renomear',
      privateGroup: 'Grupo privado',
      publicGroup: 'Grupo público',
      announcement: 'Aqui só escrevem donos e moderadores.',
      notIn: 'Você não está neste grupo.',
      join: 'Entrar no grupo',
      roles: { owner: 'Dono', moderator: 'Moderador', member: 'Membro' },
      searchMembers: 'Buscar membros',
      loadingMembers: 'Carregando membros',
      showMore: 'Mostrar mais',
      change: name => `Gerenciar ${name}`,
      role: 'Função',
      roleHint: 'Donos definem as funções; moderadores adicionam e removem pessoas e apagam mensagens.',
      kick: 'Remover do grupo',
      kickAsk: name =>
        `Remover ${name} deste grupo? O que já podia ser lido continua visível para essa pessoa.`,
      kickConfirm: 'Remover',
      add: count =>
        count === 0
          ? 'Adicionar'
          : plural(count, { one: 'Adicionar # pessoa', other: 'Adicionar # pessoas' }),
      notAdded: (name, why) => `Não foi possível adicionar ${name}. ${why}`,
      leave: 'Sair do grupo',
      leaveAsk: title => `Sair de “${title}”?`,
      leavePrivate:
        'Você não receberá mais nada dele. Só poderá voltar quando alguém adicionar você de novo.',
      leavePublic: 'Você não receberá mais nada dele. Pode entrar de novo quando quiser.',
      leaveConfirm: 'Sair',
      onlyOwner:
        'Só você é dono deste grupo. Primeiro torne outra pessoa dona, pelos três pontos ao lado do nome; depois você poderá sair.'
    },
    search: {
      heading: 'Buscar mensagens',
      words: 'Palavras para buscar',
      scope: 'Onde buscar',
      here: 'Aqui',
      everywhere: 'Em todas',
      hint: 'Todas as palavras precisam aparecer, ao menos pelo começo. Palavras “entre aspas” são encontradas nessa ordem.',
      short: 'Continue digitando: uma palavra precisa de pelo menos duas letras.',
      searching: 'Buscando',
      results: 'Mensagens encontradas',
      count: (count, more) =>
        more
          ? plural(count, {
              one: '# mensagem encontrada, e pode haver mais',
              other: '# mensagens encontradas, e pode haver mais'
            })
          : plural(count, { one: '# mensagem encontrada', other: '# mensagens encontradas' }),
      none: words => `Nenhuma mensagem com “${words}”`,
      noneHere: 'Nada nesta conversa. Buscar em todas?',
      showMore: 'Mostrar mais',
      inRoom: room => `em ${room}`
    },
    nothingPinned:
      'Nada foi fixado aqui ainda. Fixe uma mensagem pelo menu dela, e ela será fácil de encontrar.',
    details: {
      heading: 'Detalhes',
      count: (read, all) => (read === 0 ? 'Ninguém leu ainda' : `Lida por ${number(read)} de ${number(all)}`),
      waiting: 'Ainda não entregue',
      nobody: 'Ninguém mais neste grupo estava nele quando isto foi escrito.'
    },
    report: {
      heading: 'Denunciar mensagem',
      why: 'O que há de errado com ela?',
      kinds: {
        spam: 'É spam ou propaganda',
        abuse: 'Insulta, ameaça ou assedia alguém',
        other: 'Outra coisa'
      },
      details: 'Algo a acrescentar? (opcional)',
      hint: 'Quem administra este chat pode ver a mensagem e sua denúncia. Ninguém mais é avisado.',
      choose: 'Escolha o que há de errado.',
      send: 'Denunciar',
      thanks: 'Obrigado. Quem administra este chat pode ver sua denúncia.',
      done: 'Concluir'
    },
    profile: {
      person: 'Perfil',
      thatIsYou: 'É você',
      nobody: 'Esta pessoa não existe aqui.',
      message: 'Enviar mensagem',
      block: name => `Bloquear ${name}`,
      unblock: name => `Desbloquear ${name}`,
      blocked: 'Pessoa bloqueada',
      mute: 'Silenciar',
      muteHint:
        'Sem som, notificação nem contagem, a não ser que alguém mencione você. Vale neste navegador.',
      blockMeans:
        'Vocês não poderão escrever diretamente um para o outro. Essa pessoa não poderá colocar você em grupos nem ver se você está aqui. Ela não é avisada.',
      changePassword: 'Alterar senha',
      currentPassword: 'Senha atual',
      newPassword: 'Nova senha',
      passwordHint: 'Sua conta continua aberta aqui e é fechada em todos os outros lugares.',
      needPassword: 'Digite uma senha.',
      wrongPassword: 'Essa não é sua senha atual.',
      noPassword: 'Esta conta não tem senha aqui: ela pertence ao site de onde você veio.',
      passwordChanged: 'Sua senha foi alterada. Sua conta foi fechada em todos os outros lugares.',
      signIns: 'Onde sua conta está aberta',
      signInsLoading: 'Carregando',
      thisDevice: 'Este dispositivo',
      otherDevice: 'Outro dispositivo',
      inUse: 'Em uso agora',
      lastSeen: time => `Última atividade: ${time}`,
      endSession: 'Sair',
      endSessionOn: device => `Sair em ${device}`,
      everywhere: 'Sair em todos os lugares',
      everywhereAsk: 'Sair em todos os dispositivos, inclusive neste?',
      settings: 'Configurações',
      choosePicture: 'Escolher imagem',
      removePicture: 'Remover imagem',
      displayName: 'Nome de exibição',
      displayNameHint: name => `Aparece no lugar de ${name}. Deixe vazio para usar seu nome de usuário.`,
      saved: 'Salvo',
      badName: 'Este nome não pode ser usado. Escolha outro.',
      badPicture: 'Isto não serve como imagem. Escolha um arquivo PNG, JPEG, WebP ou GIF.',
      profileHint: 'Seu perfil e onde sua conta está aberta',
      notifications: 'Notificações',
      notificationsHint: 'As mensagens aparecem no seu sistema quando você está olhando outra coisa.',
      notificationsDenied:
        'Seu navegador não permite que esta página notifique você. Permita nas configurações do navegador para esta página.',
      notificationsNone: 'Este navegador não pode notificar você aqui.',
      sound: 'Som',
      soundHint: 'Um toque curto quando alguém escreve e você está olhando outra coisa.',
      scheme: 'Aparência',
      schemes: { auto: 'Automática', light: 'Clara', dark: 'Escura' },
      language: 'Idioma',
      languageAuto: 'O da página',
      kept: 'Fica guardado neste navegador.'
    },
    signOut: {
      messages: count =>
        plural(count, {
          one: '# mensagem não foi enviada.',
          other: '# mensagens não foram enviadas.'
        }),
      files: count =>
        plural(count, {
          one: '# arquivo ainda está sendo enviado.',
          other: '# arquivos ainda estão sendo enviados.'
        }),
      lost: 'Se você sair agora, isso será perdido.',
      nothing: 'Tudo já foi enviado.',
      stay: 'Continuar aqui'
    },
    window: {
      noRoom: name => `Não há nenhuma conversa “${name}” aqui.`,
      noGroup: name => `Não há nenhum grupo chamado “${name}”`,
      noGroupHint: 'Talvez tenha outro nome ou seja só para membros.',
      toEveryone: 'Ir para a conversa com todos',
      notIn: 'Você não está neste grupo.',
      join: 'Entrar',
      thread: 'Tópico',
      replies: count => plural(count, { one: '# resposta', other: '# respostas' }),
      closeThread: 'Fechar tópico',
      replyInThread: 'Responder no tópico',
      chat: 'Chat',
      openChat: 'Abrir chat',
      closeChat: 'Fechar chat',
      newFile: 'enviou um arquivo'
    }
  }
}

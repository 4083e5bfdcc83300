// One file, as it is one language; longer than the others, as Arabic counts in six forms.

import type { Language } from './languages.ts'
import { counting } from './plural.ts'

/**
 * Arabic, with the digits of the region in `locale`: those of `ar-EG` are not those of `ar-MA`. Counts of one and two
 * are said without a digit. Names may run the other way, so each stands isolated.
 */
export function arabic(locale: string): Required<Language> {
  const { plural, upTo99, number } = counting(locale)
  const nameRule = `من ${number(3)} إلى ${number(32)} من الحروف أو الأرقام أو النقاط أو الشرطات أو الشرطات السفلية`

  const members = (count: number): string =>
    plural(count, {
      zero: 'لا أعضاء',
      one: 'عضو واحد',
      two: 'عضوان',
      few: '# أعضاء',
      many: '# عضوًا',
      other: '# عضو'
    })

  const replies = (count: number): string =>
    plural(count, {
      zero: 'لا ردود',
      one: 'رد واحد',
      two: 'ردّان',
      few: '# ردود',
      many: '# ردًا',
      other: '# رد'
    })

  return {
    everyone: 'الجميع',
    someone: 'شخص ما',
    group: 'مجموعة',
    people: 'الأشخاص',
    you: 'أنت',
    conversations: 'المحادثات',
    search: 'البحث في المحادثات',
    found: count =>
      plural(count, {
        zero: 'لا نتائج',
        one: 'نتيجة واحدة',
        two: 'نتيجتان',
        few: '# نتائج',
        many: '# نتيجة',
        other: '# نتيجة'
      }),
    nothingFound: text => `لا نتائج للبحث عن «${isolated(text)}»`,
    andMore: count =>
      `${plural(count, {
        zero: 'لا أحد غيرهم',
        one: 'وشخص آخر',
        two: 'وشخصان آخران',
        few: 'و# آخرون',
        many: 'و# شخصًا آخر',
        other: 'و# شخص آخر'
      })}: يمكن البحث بالاسم`,
    nobodyElse: 'لا أحد غيرك هنا بعد.',
    online: 'متصل',
    offline: 'غير متصل',
    peopleOnline: (online, all) =>
      `${members(all)}، ${plural(online, {
        zero: 'لا أحد متصل',
        one: 'واحد متصل',
        two: 'اثنان متصلان',
        few: '# متصلين',
        many: '# متصلًا',
        other: '# متصل'
      })}`,
    members,
    unread: count =>
      upTo99(count, {
        zero: 'لا رسائل غير مقروءة',
        one: 'رسالة واحدة غير مقروءة',
        two: 'رسالتان غير مقروءتين',
        few: '# رسائل غير مقروءة',
        many: '# رسالة غير مقروءة',
        other: '# رسالة غير مقروءة'
      }),
    muted: 'مكتومة',
    draft: 'مسودة',
    signedInAs: name => `تم تسجيل الدخول باسم ${isolated(name)}`,
    newRoom: 'محادثة جديدة',
    searchMessages: 'البحث في الرسائل',
    pinnedMessages: 'الرسائل المثبّتة',
    settings: 'الإعدادات',
    signOut: 'تسجيل الخروج',
    back: 'العودة إلى المحادثات',

    messages: 'الرسائل',
    messagesWith: name => `الرسائل مع ${isolated(name)}`,
    today: 'اليوم',
    yesterday: 'أمس',
    newMessages: 'رسائل جديدة',
    newFrom: (name, text) => `${isolated(name)}: ${isolated(text)}`,
    newCount: count =>
      upTo99(count, {
        zero: 'لا رسائل جديدة',
        one: 'رسالة واحدة جديدة',
        two: 'رسالتان جديدتان',
        few: '# رسائل جديدة',
        many: '# رسالة جديدة',
        other: '# رسالة جديدة'
      }),
    jump: 'الانتقال إلى أحدث رسالة',
    replies,
    edited: 'معدّلة',
    deleted: 'حُذفت هذه الرسالة',
    states: {
      sending: 'جارٍ الإرسال',
      sent: 'تم الإرسال',
      delivered: 'تم التسليم',
      read: 'تمت القراءة',
      failed: 'لم يتم الإرسال'
    },
    retry: 'إعادة المحاولة',
    discard: 'تجاهل',
    loading: 'جارٍ تحميل الرسائل',
    loadFailed: 'تعذّر تحميل الرسائل.',
    notSignedIn: 'لم يتم تسجيل الدخول.',
    startEveryone: 'هنا تبدأ المحادثة مع الجميع.',
    startWith: name => `هنا تبدأ محادثتك مع ${isolated(name)}.`,
    sayHello: 'لا شيء هنا بعد. ماذا عن تحية؟',
    typing: names =>
      names.length === 1
        ? `${isolated(names[0])} يكتب الآن`
        : names.length === 2
          ? `${isolated(names[0])} و${isolated(names[1])} يكتبان الآن`
          : 'عدة أشخاص يكتبون الآن',

    message: 'رسالة',
    messageTo: name => `رسالة إلى ${isolated(name)}`,
    send: 'إرسال',
    attach: 'إرفاق ملفات',
    emoji: 'الرموز التعبيرية',
    speak: 'تسجيل رسالة صوتية',
    charactersLeft: count =>
      plural(count, {
        zero: 'لم يتبقَّ أي حرف',
        one: 'تبقّى حرف واحد',
        two: 'تبقّى حرفان',
        few: 'تبقّت # أحرف',
        many: 'تبقّى # حرفًا',
        other: 'تبقّى # حرف'
      }),
    tooLong: limit => `الرسالة أطول من أن تُرسل: الحد الأقصى ${limit} حرف.`,

    working: 'لحظة واحدة',

    connecting: 'جارٍ الاتصال…',
    reconnecting: 'انقطع الاتصال. جارٍ إعادة الاتصال…',
    noNetwork: 'لا يوجد اتصال بالإنترنت. تُحفظ الرسائل وتُرسل عند عودة الاتصال.',
    replaced: 'فُتحت هذه الدردشة في مكان آخر وتوقفت هنا.',
    stopped: 'أنهى الخادم الاتصال.',

    errors: {
      bad_request: 'لم يفهم الخادم هذا الطلب.',
      empty_text: 'الرسالة فارغة.',
      bad_username: `يتكون اسم المستخدم ${nameRule}.`,
      bad_password: 'كلمة المرور هذه قصيرة جدًا أو طويلة جدًا أو شائعة جدًا.',
      unauthorized: 'انتهت جلستك. يُرجى تسجيل الدخول من جديد.',
      forbidden: 'هذا غير مسموح به هنا.',
      bad_origin: 'لا يُسمح لهذه الصفحة باستخدام خادم الدردشة.',
      not_found: 'هذا غير موجود، أو ليس لديك حق الوصول إليه.',
      session_mismatch: 'سجّل شخص آخر الدخول في هذا المتصفح. يُرجى تسجيل الدخول من جديد.',
      conflict: 'هذا مستخدم بالفعل أو تم من قبل.',
      quota: 'تم بلوغ الحد الأقصى، ولا يمكن إضافة المزيد.',
      text_too_long: 'النص طويل جدًا.',
      too_large: 'الحجم كبير جدًا.',
      upgrade_required: 'هذه الصفحة قديمة. يُرجى إعادة تحميلها.',
      rate_limited: 'كان ذلك أسرع من اللازم. يُرجى الانتظار قليلًا ثم إعادة المحاولة.',
      internal: 'حدث خطأ في الخادم. يُرجى إعادة المحاولة.',
      unavailable: 'الخادم مشغول. يُرجى إعادة المحاولة بعد قليل.',
      offline: 'تعذّر الوصول إلى الخادم. يُرجى التحقق من الاتصال وإعادة المحاولة.',
      closed: 'انتهت الجلسة قبل إتمام ذلك.'
    },

    form: {
      signIn: 'تسجيل الدخول',
      signInIntro: 'مرحبًا بك',
      createAccount: 'إنشاء حساب',
      createIntro: 'إنشاء حسابك',
      noAccount: 'أول مرة هنا؟',
      haveAccount: 'لديك حساب بالفعل؟',
      username: 'اسم المستخدم',
      password: 'كلمة المرور',
      showPassword: 'إظهار كلمة المرور',
      hidePassword: 'إخفاء كلمة المرور',
      needUsername: 'يُرجى إدخال اسم المستخدم.',
      needPassword: 'يُرجى إدخال كلمة المرور.',
      usernameHint: nameRule,
      passwordHint: '8 أحرف على الأقل',
      wrongLogin: 'اسم المستخدم وكلمة المرور غير متطابقين.',
      usernameTaken: 'اسم المستخدم هذا مستخدم بالفعل. يُرجى اختيار اسم آخر.',
      noNewAccounts: 'لا يمكن إنشاء حسابات جديدة هنا.'
    },

    more: {
      actions: {
        answers: name => `ردًا على: ${isolated(name)}`,
        answersUnknown: 'ردًا على رسالة سابقة',
        showMessage: 'عرض هذه الرسالة',
        file: 'ملف',
        replies,
        inThread: 'ضمن سلسلة',
        pinned: 'مثبّتة',
        reacted: (names, emoji) => `تفاعل ${emoji}: ${isolated(names)}`,
        others: count =>
          plural(count, {
            zero: 'لا أحد غيرهم',
            one: 'شخص آخر',
            two: 'شخصان آخران',
            few: '# آخرون',
            many: '# شخصًا آخر',
            other: '# شخص آخر'
          }),

        download: 'تنزيل',
        downloadFile: name => `تنزيل ${isolated(name)}`,
        uploading: 'جارٍ الرفع…',
        uploadWaits: 'في انتظار الاتصال…',
        awaited: 'في الطريق…',
        gone: 'لم يعد متاحًا',
        loadAgain: 'إعادة التحميل',
        play: name => `تشغيل ${isolated(name)}`,
        pause: name => `إيقاف ${isolated(name)} مؤقتًا`,
        position: 'الموضع',
        positionOf: (at, all) => `${isolated(at)} من ${isolated(all)}`,
        notPlayed: 'لا يمكن تشغيل هذا هنا.',
        loadingVideo: 'جارٍ تحميل الفيديو…',
        videoNotPlayed: 'لا يمكن تشغيل هذا الفيديو في هذه الصفحة، لكن يمكنك تنزيله.',
        viewer: 'الصور ومقاطع الفيديو',
        zoomIn: 'تكبير',
        zoomOut: 'تصغير',
        close: 'إغلاق',
        previous: 'السابق',
        next: 'التالي',
        countOf: (at, all) => `${number(at)} من ${number(all)}`,

        actions: 'إجراءات الرسالة',
        react: 'تفاعل',
        moreReactions: 'المزيد من الرموز',
        reply: 'رد',
        replyInThread: 'الرد ضمن سلسلة',
        edit: 'تعديل',
        copy: 'نسخ النص',
        copied: 'تم النسخ',
        notCopied: 'تعذّر نسخ النص.',
        pin: 'تثبيت',
        unpin: 'إلغاء التثبيت',
        markUnread: 'وضع علامة غير مقروءة',
        details: 'التفاصيل',
        report: 'إبلاغ',
        delete: 'حذف',
        deleteAsk: 'حذف هذه الرسالة لدى الجميع؟',
        cancel: 'إلغاء',
        more: 'المزيد',

        emoji: 'الرموز التعبيرية',
        searchEmoji: 'البحث عن رمز تعبيري',
        emojiFound: count =>
          plural(count, {
            zero: 'لم يُعثر على أي رمز',
            one: 'عُثر على رمز واحد',
            two: 'عُثر على رمزين',
            few: 'عُثر على # رموز',
            many: 'عُثر على # رمزًا',
            other: 'عُثر على # رمز'
          }),
        noEmoji: text => `لا رمز تعبيري يناسب «${isolated(text)}»`,
        recentEmoji: 'المستخدمة مؤخرًا',
        emojiGroups: [
          'الوجوه',
          'الأشخاص',
          'الحيوانات والطبيعة',
          'الطعام والشراب',
          'السفر والأماكن',
          'الأنشطة',
          'الأشياء',
          'الرموز',
          'الأعلام'
        ],
        skinTone: 'لون البشرة',
        skinTones: ['أصفر', 'فاتح', 'فاتح متوسط', 'متوسط', 'داكن متوسط', 'داكن']
      },
      composer: {
        replyingTo: name => `الرد على ${isolated(name)}`,
        replyingToSelf: 'الرد على رسالتك',
        leaveReply: 'إلغاء الرد',
        answeredIsGone: 'حُذفت الرسالة التي كان الرد عليها.',
        editing: 'تعديل رسالتك',
        leaveEdit: 'إلغاء التعديل',
        save: 'حفظ التغييرات',
        emptyEdit: 'لا يمكن أن تكون الرسالة فارغة. لإزالتها يمكنك حذفها.',
        editedIsGone: 'حُذفت الرسالة التي كان يجري تعديلها.',
        files: count =>
          plural(count, {
            zero: 'لا ملفات للإرسال',
            one: 'ملف واحد للإرسال',
            two: 'ملفان للإرسال',
            few: '# ملفات للإرسال',
            many: '# ملفًا للإرسال',
            other: '# ملف للإرسال'
          }),
        attached: names => `تم الإرفاق: ${names.map(isolated).join('، ')}`,
        removed: name => `تمت الإزالة: ${isolated(name)}`,
        removeFile: name => `إزالة ${isolated(name)}`,
        retryFile: name => `إعادة المحاولة: ${isolated(name)}`,
        sending: name => `جارٍ رفع ${isolated(name)}`,
        waiting: 'في انتظار الشبكة',
        notSent: 'لم يُرفع',
        drop: 'إفلات الملفات هنا لإرفاقها',
        people: 'أشخاص للإشارة إليهم',
        blocked: name => `لقد حظرت ${isolated(name)}.`,
        voice: 'رسالة صوتية',
        voiceName: when => `رسالة صوتية ${when}`,
        askingVoice: 'يُرجى السماح باستخدام الميكروفون…',
        voiceBegun: 'جارٍ التسجيل',
        voiceFull: minutes =>
          `${plural(minutes, {
            zero: 'المدة القصوى للرسالة الصوتية # دقيقة',
            one: 'المدة القصوى للرسالة الصوتية دقيقة واحدة',
            two: 'المدة القصوى للرسالة الصوتية دقيقتان',
            few: 'المدة القصوى للرسالة الصوتية # دقائق',
            many: 'المدة القصوى للرسالة الصوتية # دقيقة',
            other: 'المدة القصوى للرسالة الصوتية # دقيقة'
          })}. يمكنك إرسالها أو تجاهلها.`,
        cancelVoice: 'تجاهل التسجيل',
        voiceCancelled: 'تم تجاهل التسجيل.',
        sendVoice: 'إرسال الرسالة الصوتية',
        noMicrophone: {
          NotAllowedError:
            'الميكروفون محظور. يُرجى السماح به لهذا الموقع من إعدادات المتصفح ثم إعادة المحاولة.',
          NotFoundError: 'لم يُعثر على ميكروفون.',
          '': 'لا يمكن استخدام الميكروفون الآن. هل يستخدمه برنامج آخر؟'
        },
        tooManyFiles: most =>
          `الحد الأقصى للملفات في الرسالة الواحدة هو ${number(most)}، ولم تُضف الملفات الباقية.`,
        tooLarge: limit => `هذا الملف كبير جدًا. الحد الأقصى للملف هو ${isolated(limit)}.`,
        emptyFile: 'هذا الملف فارغ.',
        offline: 'لا يوجد اتصال بالإنترنت. يمكن إرسال الملفات عند عودة الاتصال.',
        fileErrors: {
          quota: 'لم تعد هناك مساحة لملفاتك على هذا الخادم.',
          forbidden: 'هذا الخادم لا يقبل الملفات.',
          not_found: 'تعذّرت قراءة الملف. هل نُقل أو تغيّر أو حُذف؟'
        }
      },
      people: {
        search: 'البحث عن أشخاص',
        found: count =>
          plural(count, {
            zero: 'لم يُعثر على أحد',
            one: 'عُثر على شخص واحد',
            two: 'عُثر على شخصين',
            few: 'عُثر على # أشخاص',
            many: 'عُثر على # شخصًا',
            other: 'عُثر على # شخص'
          }),
        nobody: text => `لا أحد باسم «${isolated(text)}»`
      },
      dialogs: {
        close: 'إغلاق',
        cancel: 'إلغاء',
        back: 'رجوع',
        save: 'حفظ'
      },
      groups: {
        newConversation: 'محادثة جديدة',
        newGroup: 'مجموعة جديدة',
        newGroupHint: 'التحدث مع عدة أشخاص معًا',
        people: 'الأشخاص',
        moreFound: 'للعثور على المزيد من الأشخاص، يُرجى كتابة اسم.',
        joinNamed: name => `الانضمام إلى المجموعة العامة «${isolated(name)}»`,
        noneNamed: name => `لا توجد مجموعة عامة باسم «${isolated(name)}».`,
        title: 'اسم المجموعة',
        needTitle: 'يُرجى تسمية المجموعة.',
        addPeople: 'إضافة أشخاص',
        next: 'التالي',
        with: names => `مع ${isolated(names)}`,
        membersHint: 'يمكن إضافة أشخاص لاحقًا.',
        chosen: count =>
          plural(count, {
            zero: 'لم يُختر أحد',
            one: 'تم اختيار شخص واحد',
            two: 'تم اختيار شخصين',
            few: 'تم اختيار # أشخاص',
            many: 'تم اختيار # شخصًا',
            other: 'تم اختيار # شخص'
          }),
        remove: name => `إزالة ${isolated(name)}`,
        manyAtOnce: `يمكن أن تضم المجموعة الجديدة حتى ${number(100)} شخص، ويمكن إضافة الباقين بعد ذلك.`,
        access: 'من يمكنه الانضمام',
        private: 'خاصة',
        privateHint: 'للمدعوين فقط',
        public: 'عامة',
        publicHint: 'لكل من يعرف عنوانها',
        address: 'العنوان',
        addressHint: 'يتيح للجميع الانضمام. يتكون من حروف وأرقام ونقاط وشرطات وشرطات سفلية، ولا يمكن تغييره.',
        needAddress: 'يُرجى اختيار عنوان للمجموعة.',
        badAddress: character =>
          `لا يمكن استخدام «${isolated(character)}» هنا. المسموح به هو الحروف والأرقام والنقاط والشرطات والشرطات السفلية.`,
        badStart: 'يجب أن يبدأ بحرف أو رقم.',
        longAddress: `لا يزيد العنوان على ${number(64)} حرفًا.`,
        takenAddress: 'هذا العنوان مستخدم بالفعل. يُرجى اختيار عنوان آخر.',
        announce: 'الكتابة للمشرفين فقط',
        announceHint: 'للإعلانات: يقرأ الجميع، ويكتب المالكون والمشرفون.',
        past: 'الأعضاء الجدد يرون الرسائل السابقة',
        pastHint: 'وإلا فلا يرون إلا ما يُكتب بعد انضمامهم.',
        create: 'إنشاء المجموعة',
        members: 'الأعضاء',
        membersCount: members,
        rename: 'إعادة التسمية',
        privateGroup: 'مجموعة خاصة',
        publicGroup: 'مجموعة عامة',
        announcement: 'الكتابة هنا للمالكين والمشرفين فقط.',
        notIn: 'لست ضمن هذه المجموعة.',
        join: 'الانضمام إلى المجموعة',
        roles: { owner: 'مالك', moderator: 'مشرف', member: 'عضو' },
        searchMembers: 'البحث عن أعضاء',
        loadingMembers: 'جارٍ تحميل الأعضاء',
        showMore: 'عرض المزيد',
        change: name => `إدارة ${isolated(name)}`,
        role: 'الدور',
        roleHint: 'يحدد المالكون الأدوار، ويضيف المشرفون الأشخاص ويزيلونهم ويحذفون الرسائل.',
        kick: 'إزالة من المجموعة',
        kickAsk: name => `إزالة ${isolated(name)} من هذه المجموعة؟ يبقى متاحًا له ما أمكنه قراءته حتى الآن.`,
        kickConfirm: 'إزالة',
        add: count =>
          plural(count, {
            zero: 'إضافة',
            one: 'إضافة شخص واحد',
            two: 'إضافة شخصين',
            few: 'إضافة # أشخاص',
            many: 'إضافة # شخصًا',
            other: 'إضافة # شخص'
          }),
        notAdded: (name, why) => `تعذّرت إضافة ${isolated(name)}. ${why}`,
        leave: 'مغادرة المجموعة',
        leaveAsk: title => `مغادرة «${isolated(title)}»؟`,
        leavePrivate: 'لن يصلك منها شيء جديد. ولا يمكن الرجوع إليها إلا بعد أن يضيفك أحد من جديد.',
        leavePublic: 'لن يصلك منها شيء جديد. ويمكن الانضمام إليها من جديد في أي وقت.',
        leaveConfirm: 'مغادرة',
        onlyOwner:
          'أنت المالك الوحيد لهذه المجموعة. يجب أولًا جعل شخص آخر مالكًا، من النقاط الثلاث بجانب اسمه، ثم تمكن المغادرة.'
      },
      search: {
        heading: 'البحث في الرسائل',
        words: 'كلمات البحث',
        scope: 'مكان البحث',
        here: 'هنا',
        everywhere: 'في كل المحادثات',
        hint: 'يجب أن توجد كل الكلمات، أو بداياتها على الأقل. الكلمات «بين علامتي اقتباس» يُبحث عنها بترتيبها.',
        short: 'الكلمة القصيرة لا تكفي: يلزم حرفان أو أكثر.',
        searching: 'جارٍ البحث',
        results: 'الرسائل التي عُثر عليها',
        count: (count, more) => {
          const said = plural(count, {
            zero: 'لم يُعثر على رسائل',
            one: 'عُثر على رسالة واحدة',
            two: 'عُثر على رسالتين',
            few: 'عُثر على # رسائل',
            many: 'عُثر على # رسالة',
            other: 'عُثر على # رسالة'
          })
          return more ? `${said}، وقد يوجد غيرها` : said
        },
        none: words => `لا رسالة تحتوي على «${isolated(words)}»`,
        noneHere: 'لا شيء في هذه المحادثة. البحث في كل المحادثات؟',
        showMore: 'عرض المزيد',
        inRoom: room => `في ${isolated(room)}`
      },
      nothingPinned: 'لا شيء مثبّت هنا بعد. تُثبَّت الرسالة من قائمتها، فيسهل العثور عليها.',
      details: {
        heading: 'التفاصيل',
        count: (read, all) => (read === 0 ? 'لم يقرأها أحد بعد' : `قرأها ${number(read)} من ${number(all)}`),
        waiting: 'لم تُسلَّم بعد',
        nobody: 'لم يكن أحد من الأعضاء الآخرين في هذه المجموعة عند كتابة هذه الرسالة.'
      },
      report: {
        heading: 'الإبلاغ عن الرسالة',
        why: 'ما المشكلة فيها؟',
        kinds: {
          spam: 'رسالة مزعجة أو إعلان',
          abuse: 'إهانة أو تهديد أو مضايقة لأحد',
          other: 'شيء آخر'
        },
        details: 'هل من إضافة؟ (اختياري)',
        hint: 'يمكن لمن يديرون هذه الدردشة رؤية الرسالة والبلاغ. ولا يُخبر أحد غيرهم.',
        choose: 'يُرجى اختيار المشكلة.',
        send: 'إبلاغ',
        thanks: 'شكرًا. يمكن لمن يديرون هذه الدردشة رؤية البلاغ.',
        done: 'تم'
      },
      profile: {
        person: 'الملف الشخصي',
        thatIsYou: 'هذا أنت',
        nobody: 'لا يوجد هذا الشخص هنا.',
        message: 'إرسال رسالة',
        block: name => `حظر ${isolated(name)}`,
        unblock: name => `إلغاء حظر ${isolated(name)}`,
        blocked: 'محظور',
        mute: 'كتم',
        muteHint: 'بلا صوت ولا إشعار، إلا إذا ذكرك أحد. يُحفظ في هذا المتصفح.',
        blockMeans:
          'لن يتمكن أي منكما من مراسلة الآخر مباشرة، ولن يمكن لهذا الشخص إضافتك إلى مجموعات أو معرفة ما إذا كنت هنا. ولن يصله إشعار بذلك.',
        changePassword: 'تغيير كلمة المرور',
        currentPassword: 'كلمة المرور الحالية',
        newPassword: 'كلمة المرور الجديدة',
        passwordHint: 'يبقى تسجيل الدخول هنا، ويُسجَّل الخروج من كل الأجهزة الأخرى.',
        needPassword: 'يُرجى إدخال كلمة مرور.',
        wrongPassword: 'هذه ليست كلمة المرور الحالية.',
        noPassword: 'لا توجد كلمة مرور لهذا الحساب هنا، فهو يخص الموقع الذي أتيت منه.',
        passwordChanged: 'تم تغيير كلمة المرور، وتم تسجيل الخروج من كل الأجهزة الأخرى.',
        signIns: 'الأجهزة المسجّل فيها الدخول',
        signInsLoading: 'جارٍ التحميل',
        thisDevice: 'هذا الجهاز',
        otherDevice: 'جهاز آخر',
        inUse: 'مستخدم الآن',
        lastSeen: time => `آخر نشاط: ${isolated(time)}`,
        endSession: 'تسجيل الخروج',
        endSessionOn: device => `تسجيل الخروج من ${isolated(device)}`,
        everywhere: 'تسجيل الخروج من كل الأجهزة',
        everywhereAsk: 'تسجيل الخروج من كل الأجهزة، بما فيها هذا الجهاز؟',
        settings: 'الإعدادات',
        choosePicture: 'اختيار صورة',
        removePicture: 'إزالة الصورة',
        displayName: 'الاسم المعروض',
        displayNameHint: name => `يظهر بدلًا من ${name}. يُترك فارغًا ليظهر اسم المستخدم.`,
        saved: 'تم الحفظ',
        badName: 'لا يمكن استخدام هذا الاسم. يُرجى اختيار اسم آخر.',
        badPicture: 'لا يمكن استخدام هذا الملف صورةً. يُرجى اختيار صورة PNG أو JPEG أو WebP أو GIF.',
        profileHint: 'ملفك الشخصي والأجهزة المسجّل فيها الدخول',
        notifications: 'الإشعارات',
        notificationsHint: 'تظهر الرسائل في نظامك عندما تكون هذه الصفحة بعيدة عن نظرك.',
        notificationsDenied:
          'لا يسمح المتصفح بإشعارات هذه الصفحة. يُرجى السماح بها لهذه الصفحة من إعدادات المتصفح.',
        notificationsNone: 'لا يمكن لهذا المتصفح عرض الإشعارات هنا.',
        sound: 'الصوت',
        soundHint: 'نغمة قصيرة عند وصول رسالة والصفحة بعيدة عن نظرك.',
        scheme: 'المظهر',
        schemes: { auto: 'تلقائي', light: 'فاتح', dark: 'داكن' },
        language: 'اللغة',
        languageAuto: 'لغة الصفحة',
        kept: 'تُحفظ في هذا المتصفح.'
      },
      signOut: {
        messages: count =>
          plural(count, {
            zero: 'أُرسلت كل الرسائل.',
            one: 'رسالة واحدة لم تُرسل بعد.',
            two: 'رسالتان لم تُرسلا بعد.',
            few: '# رسائل لم تُرسل بعد.',
            many: '# رسالة لم تُرسل بعد.',
            other: '# رسالة لم تُرسل بعد.'
          }),
        files: count =>
          plural(count, {
            zero: 'لا ملفات قيد الرفع.',
            one: 'ما زال ملف واحد قيد الرفع.',
            two: 'ما زال ملفان قيد الرفع.',
            few: 'ما زالت # ملفات قيد الرفع.',
            many: 'ما زال # ملفًا قيد الرفع.',
            other: 'ما زال # ملف قيد الرفع.'
          }),
        lost: 'إذا سجّلت الخروج الآن، فسيضيع ذلك.',
        nothing: 'أُرسل كل شيء الآن.',
        stay: 'البقاء'
      },
      window: {
        noRoom: name => `لا توجد هنا محادثة «${isolated(name)}».`,
        noGroup: name => `لا توجد مجموعة باسم «${isolated(name)}»`,
        noGroupHint: 'ربما لها اسم آخر، أو أنها لأعضائها فقط.',
        toEveryone: 'الانتقال إلى المحادثة مع الجميع',
        notIn: 'لست ضمن هذه المجموعة.',
        join: 'انضمام',
        thread: 'سلسلة ردود',
        replies,
        closeThread: 'إغلاق سلسلة الردود',
        replyInThread: 'الرد ضمن السلسلة',
        chat: 'الدردشة',
        openChat: 'فتح الدردشة',
        closeChat: 'إغلاق الدردشة',
        newFile: 'أرسل ملفًا'
      }
    }
  }
}

/** Arabic, with the digits that the language has where no region is named. */
export const ar: Required<Language> = arabic('ar')

/** First strong isolate … pop directional isolate: what is inside orders itself, and nothing around it. */
function isolated(text = ''): string {
  return `\u2068${text}\u2069`
}

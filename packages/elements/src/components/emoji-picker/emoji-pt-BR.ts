/*! Names of emoji from Unicode CLDR 48.2.0, © Unicode, Inc.: see THIRD-PARTY.md. SPDX-License-Identifier: Unicode-3.0 */
// Made by scripts/emoji.mjs: do not edit. One file, as it is one table, which is fetched whole.

/** A line for each emoji of emoji-data.ts, in the same order: its name, `|` and more words. */
export const NAMES: string = `rosto risonho|lol sorridente feliz
rosto risonho com olhos bem abertos|sorridente boca feliz
rosto risonho com olhos sorridentes|haha aberta feliz
rosto contente com olhos sorridentes|sorrindo rindo feliz
rosto risonho com olhos semicerrados|gargalhando gargalhada rir
rosto risonho com gota de suor|estressada estressado rindo
rolando no chão de rir|engraçada gargalhada feliz
rosto chorando de rir|hahaha engraçada engraçado
rosto levemente sorridente|sorriso feliz
rosto de cabeça para baixo
rosto derretendo|derreter dissolver vergonha
rosto com olho piscando|piscada flerte
rosto sorridente com olhos sorridentes|alegre encabulada feliz
rosto sorridente com auréola|anjinho inocente sorriso
rosto sorridente com 3 corações|amando amo romance
rosto sorridente com olhos de coração|apaixonado paixão amor
rosto com olhar maravilhado|superanimada superanimado olhos
rosto mandando um beijo|flerte
rosto beijando|beijo
rosto sorridente|corada corado sorriso
rosto beijando com olhos fechados|beijinho
rosto beijando com olhos sorridentes|beijos beijinho sorriso
rosto sorridente com lágrima|aliviada contente feliz
rosto saboreando comida|apetitoso delicioso sorriso
rosto mostrando a língua
rosto piscando e com língua para fora|brincadeira piscadela provocação
rosto bizarro|doida doido pequeno
rosto com olhos semicerrados e língua para fora|eca horrível
rosto com cifrões|avarenta cifrão dinheiro
rosto abraçando|abraço carinho feliz
rosto com a mão sobre a boca|hehe risadinha vergonha
rosto com olhos abertos e mão sobre a boca|espanto omg surpresa
rosto com olho espiando|cativada cativado vergonha
rosto fazendo sinal de silêncio|quieta quieto
rosto pensativo|curiosa ideias dúvida
rosto saudando|saudação senhor sim
rosto com boca de zíper|calada calado quieto
rosto com sobrancelha levantada|cética ceticismo desconfiado
rosto neutro|putz
rosto inexpressivo|inespressiva inespressivo aff
rosto sem boca|calada calado quieto
rosto com linha pontilhada|deprimida escondido indiferença
rosto nas nuvens|distraído
rosto com sorriso maroto|suspeito flerte
rosto aborrecido|blasé aff
rosto com olhos revirados
rosto expressando desagrado|careta
rosto exalando|assobio assopro triste
rosto de mentiroso|mentindo mentira pinóquio
rosto tremendo|loucura pânico surpresa
cabeça virando de um lado para o outro|negar balançar não
cabeça balançando na vertical|confirmação sim
rosto aliviado|alívio
rosto deprimido|abatido desanimado chateado
rosto sonolento
rosto babando|babar salivando
rosto dormindo|cama cochilo sono
rosto com máscara médica|gripado resfriado doente
rosto com termômetro|febril febre doente
rosto com atadura na cabeça|acidentado ferimento doente
rosto nauseado|enjoado enjoo doente
rosto vomitando|nojenta nojento doente
rosto espirrando|espirro gripado doente
rosto fervendo de calor|insolação ofegante quente
rosto gelado|congelando congelei frio
rosto embriagado|alcoolizado bêbada tonto
rosto atordoado|acabado morto doente
rosto com olhos em espiral|caramba desnorteado uau
cabeça explodindo|chocante incrível surpresa
rosto com chapéu de caubói|sertanejo vaqueiro cara
rosto festivo|animação apito comemoração
rosto disfarçado|bigode disfarce pessoa
rosto sorridente com óculos escuros|sol sorrindo
rosto de nerd|cdf esperto óculos
rosto com monóculo|conservador
rosto confuso|indeciso
rosto com boca diagonal|confusão desapontado decepção
rosto preocupado|decepcionado
rosto meio triste|tristinho tristeza
rosto descontente|insatisfeito decepcionado triste
rosto com boca aberta|boquiaberto empatia pasmo
rosto surpreso|espantado uau
rosto espantado|estupefato chocado
rosto ruborizado|atordoado deslumbrado vergonha
rosto implorando|perdão triste
rosto segurando as lágrimas|admiração resistir emoção
rosto franzido com boca aberta|inesperado assustado decepcionado
rosto angustiado|sofrendo
rosto amedrontado|ansiedade preocupado assustado
rosto ansioso com gota de suor|nervoso
rosto triste, mas aliviado|ufa decepcionado não
rosto chorando|choro lágrimas triste
rosto chorando aos berros|infeliz chorar triste
rosto gritando de medo|temeroso assustada assustado
rosto perplexo|frustrado indignado bravo
rosto perseverante|concentração concentrado perseverança
rosto desapontado|desapontamento decepção triste
rosto cabisbaixo com gota de suor
rosto desolado|aborrecido cansei decepcionado
rosto cansado|desesperado exausto
rosto bocejando|bocejo entediada sono
rosto soltando vapor pelo nariz|furiosa irritada bravo
rosto furioso|zangado irado vermelho
rosto zangado|irado
rosto com símbolos na boca|censurado xingando mal
rosto sorridente com chifres|malícia roxa sorriso
rosto zangado com chifres|demônio diabinho bravo
caveira|morte corpo rosto
caveira e ossos cruzados|pirata morte
cocô|estrume excremento pilha
rosto de palhaço|circo piada engraçado
ogro|demoníaco oni rosto
duende japonês|raiva tengu rosto
fantasma|assombração assombrado rosto
alienígena|extraterrestre ovni rosto
monstro alienígena|game invasores ovni
rosto de robô|robotizado monstro
rosto de gato sorrindo|aberta boca feliz
rosto de gato sorrindo com olhos sorridentes|riso rindo sorriso
rosto de gato com lágrimas de alegria|chorando risos feliz
rosto de gato sorridente com olhos de coração|apaixonado adorei amor
rosto de gato com sorriso irônico
rosto de gato mandando um beijo|beijando olho fechado
rosto de gato desolado|surpreso choque surpresa
rosto de gato chorando|lágrima choro triste
rosto de gato mal-humorado|bico bravo
macaco que não vê nada|envergonhado tapados vergonha
macaco que não ouve nada|ouvidos tapados
macaco que não fala nada|silencio ups segredo
carta de amor|coração
coração com flecha|cupido flechado amor
coração com fita|presente aniversário amor
coração brilhante|emocionante s2 amor
coração crescendo|nervosismo batendo amor
coração pulsante|batendo s2 amor
corações girando|bonitinho adorável amor
dois corações|aniversário casal amor
coração decorativo|selo roxo amor
exclamação de coração|pontuação s2 amor
coração partido|amorosa desilusão emoção
coração em chamas|luxúria fogo amor
coração remendado|curando melhorando bom
coração vermelho|s2 amor
coração rosa|curtir adorável amor
coração laranja|s2 emoção
coração amarelo|love s2 amor
coração verde|s2 emoção
coração azul|s2 emoção
coração azul-claro|adorar especial amor
coração roxo|s2 emoção
coração marrom|s2
coração preto|negro s2
coração cinza|adorar especial amor
coração branco|s2
marca de beijo|lábios romance
cem pontos|certamente certeza total
símbolo de raiva|engraçado emoção
colisão|explosão engraçado emoção
zonzo|brilhante estrelas emoção
pingos de suor|borrifo engraçado emoção
rapidez|fugir correr emoção
buraco
balão de diálogo|engraçado
olho no balão de diálogo|testemunha
balão de diálogo à esquerda|conversa azul
balão de raiva à direita|briga diálogo irado
balão de pensamento|invenção inventando engraçado
zzz|roncando dormindo emoção
mão acenando|aceno flw olá
dorso da mão levantado|levantada pare
mão aberta com os dedos separados|palma pare cinco
mão levantada|erguida pare papel
saudação vulcana|spock startrek mão
mão para a direita|aperto apertar pegar
mão para a esquerda|apertar segurar pegar
mão com a palma para baixo|descartar soltar pegar
mão com a palma para cima|acenar oferecer pegar
mão empurrando para a esquerda|bloquear empurrar recusar
mão empurrando para a direita|bloquear empurrar recusar
sinal de ok|certo ótimo mão
dedos comprimidos|beliscado interrogação mão
mão beliscando|pouco pouquinho pequeno
mão em V de vitória|paz sim beleza
dedos cruzados|torcendo sorte mão
mão com dedo indicador e polegar cruzados|army estalar amor
gesto de "te amo"|mão amor
saudação do rock|chifres dedos mão
sinal "me liga"|legal ligar mão
dorso da mão com indicador apontando para a esquerda|costas dedo
dorso da mão com indicador apontando para a direita|apontar costas dedo
dorso da mão com indicador apontando para cima|costas dedo
dedo do meio|mão
dorso da mão com indicador apontando para baixo|abaixo embaixo dedo
indicador apontando para cima|eu dedo mão
indicador apontando para o visualizador|aí cutucar mão
polegar para cima|valeu concordo mão
polegar para baixo|desaprovação desaprovado mão
punho levantado|pedra solidariedade
soco|punho fechado mão
punho esquerdo|fechada soco mão
punho direito|soco
mãos aplaudindo|aplauso palmas sinal
mãos para cima|viva comemoração
mãos de coração|amei amor
mãos abertas|sinal
palmas unidas para cima|devoção juntas oração
aperto de mãos|combinado cumprimento
mãos juntas|rezando rezar gesto
escrevendo à mão|caneta
esmalte de unha|manicure unhas mão
selfie|celular foto smartphone
bíceps|academia contraído engraçado
braço mecânico|prótese acessibilidade
perna mecânica|prótese acessibilidade
perna|joelho membro chute
pé|calcanhar chutar chute
orelha|escutar ouvido corpo
ouvido com aparelho auditivo|surda surdo acessibilidade
nariz|cheirar cheiro rosto
cérebro|inteligência inteligente
coração humano|batimento cardiologia s2
pulmões|espiração exalação órgão
dente|dentista branco
osso|esqueleto cachorro
olhos|olhando rosto
olho|rosto
língua|corpo rosto
boca|batom beijo rosto
mordendo o lábio|ansioso mordida nervoso
bebê|bebezinho grávida pessoas
criança|neto jovem filho
menino|piá garoto pessoas
menina|menininha neta pessoas
pessoa|adulta adulto
pessoa: cabelo louro|loiro rosto
homem|amigo irmão adulto
homem: barba|barbudo pessoa
homem: barbudo|barba
mulher: barba
homem: cabelo vermelho|amigo irmão adulto
homem: cabelo cacheado|amigo irmão adulto
homem: cabelo branco|amigo irmão adulto
homem: careca|amigo irmão adulto
mulher|mina loira menina
mulher: cabelo vermelho|mina loira menina
pessoa: cabelo vermelho|adulta adulto
mulher: cabelo cacheado|mina loira menina
pessoa: cabelo cacheado|adulta adulto
mulher: cabelo branco|mina loira menina
pessoa: cabelo branco|adulta adulto
mulher: careca|mina loira menina
pessoa: careca|adulta adulto
mulher: cabelo loiro|loura loira menina
homem: cabelo loiro|louro
idoso|sábio velho adulto
homem idoso|careca vovô pessoas
idosa|velhinha vovozinha pessoas
franzindo a sobrancelha|brava chateada pessoa
homem franzindo a sobrancelha|carrancudo magoado gesto
mulher franzindo a sobrancelha|carrancuda desconfiada
pessoa fazendo bico|beicinho beiço gesto
homem fazendo bico|apontando gesto
mulher fazendo bico
pessoa fazendo gesto de “não”|proibido mão
homem fazendo gesto de “não”|proibir proibido mão
mulher fazendo gesto de “não”|proibido mão
pessoa fazendo gesto de “OK”|exercício mão
homem fazendo gesto de “OK”|exercício nossa mão
mulher fazendo gesto de “OK”|mão
pessoa com a palma virada para cima|diva divo mão
homem com a palma virada para cima|gorjeta fofoca menino
mulher com a palma virada para cima
pessoa levantando a mão|eu dúvida feliz
homem levantando a mão|voluntário eu gesto
mulher levantando a mão|gesto
pessoa surda|audição orelha acessibilidade
homem surdo
mulher surda
pessoa fazendo reverência|arrependimento desculpa gesto
homem fazendo reverência|desculpas respeito gesto
mulher fazendo reverência|meditar desculpas gesto
pessoa decepcionada|descrença inacreditável decepção
homem decepcionado|inacreditável desapontamento decepção
mulher decepcionada|inacreditável desapontamento decepção
pessoa dando de ombros|ignorância indiferença dúvida
homem dando de ombros|indiferença dúvida menino
mulher dando de ombros|indiferença dúvida menina
profissional de saúde|enfermeira terapeuta médico
homem profissional da saúde|enfermeiro doutor médico
mulher profissional da saúde|doutora enfermeira menina
aluno|graduando estudante
estudante|aluno formando homem
aluna|formanda estudante mulher
professora na escola|instrutora
professor|educador instrutor homem
professora|mestra instrutora mulher
juiz no tribunal|balança
juiz|balança justiça homem
juíza|balança justiça mulher
agricultor|rancheiro jardineiro
fazendeiro|agricultor jardineiro homem
fazendeira|agricultora jardineira mulher
chef de cozinha|cozinheiro
cozinheiro|homem restaurante
cozinheira|mulher
mecânico trabalhando|eletricista encanador
mecânico|eletricista encanador homem
mecânica|encanadora eletricista mulher
funcionário de fábrica|montagem trabalhador
operário|metalúrgico fábrica homem
operária|trabalhadora fábrica mulher
trabalhador de escritório|negócios arquiteto gerente
funcionário de escritório|empresário arquiteto homem
funcionária de escritório|arquiteta colarinho mulher
cientista|engenheiro físico biólogo
cientista homem|professor físico biólogo
cientista mulher|bióloga física química
programador|tecnólogo desenvolvedor software
tecnólogo|codificador criador homem
tecnóloga|codificadora criadora mulher
cantor|ator estrela entretenimento
cantor homem|pop artista ator
cantora|atriz pop mulher
artista|paleta
artista plástico|quadros pintor homem
artista plástica|pintura mulher
piloto|avião
piloto de avião homem
piloto de avião mulher|voando guria garota
astronauta|foguete
astronauta homem|foguete espaço
astronauta mulher|foguete espaço
bombeiro
bombeiro homem|caminhão incêndio fogo
bombeira|caminhão incêndio mulher
policial|autoridade multar pessoa
policial homem|tira
policial mulher|autoridade multar prender
detetive|investigador espião rosto
detetive homem|investigador espião
detetive mulher|espiã espionar investigar
guarda|palácio londres pessoas
guarda homem|segurança
guarda mulher|palacio londres segurança
ninja|assassino furtividade pessoa
trabalhador de construção civil|construir capacete pessoa
pedreiro|operário construção homem
pedreira|contrução operária mulher
pessoa com coroa|monarca nobre realeza
príncipe|rei realeza
princesa|coroa rainha pessoas
pessoa com turbante
homem com turbante
mulher com turbante
homem de boné|guapimao pessoas
mulher com véu|lenço cabeça
pessoa de smoking|gala noivo homem
homem de smoking
mulher de smoking
pessoa com véu|casamento noiva pessoas
noivo com véu
noiva com véu
grávida|gravidez mulher
homem grávido|inchado barriga pessoa
pessoa grávida|excesso inchada gravidez
amamentando|materno amamentação mãe
mulher alimentando bebê|nascido recém mãe
homem alimentando bebê|papai amamentando pai
pessoa alimentando bebê|amamentar amamentação mãe
bebê anjo|fadas conto rosto
Papai Noel|festas natal comemoração
Mamãe Noel|vovó natal comemoração
noel|gorro festas feliz
super-herói|heroína superman superpoder
homem super-herói|bom superpoder
super-heroína|boa superpoder mulher
supervilão|mau bandido superpoder
homem supervilão|criminoso vilão superpoder
supervilã|criminosa má mulher
mago|feitiço maga fantasia
homem mago|feiticeiro
maga|feiticeira bruxa
fada|encantado ser fantasia
homem fada
mulher fada
vampiro|bruxas terror fantasia
homem vampiro|drácula
mulher vampira
pessoa sereia|cauda contos oceano
sereio|tritão
sereia
elfo|duende légolas fantasia
elfo homem
elfa
gênio|desejos lâmpada fantasia
homem gênio
mulher gênio
zumbi|apocalipse bruxas dia
homem zumbi|cazumbi
mulher zumbi|cazumbi
troll|gigante ogro fantasia
pessoa recebendo massagem facial|pele spa rosto
homem recebendo massagem facial|acalmar tenso rosto
mulher recebendo massagem facial|relaxamento
pessoa cortando o cabelo|salão beleza
homem cortando o cabelo|corte barbeiro menino
mulher cortando o cabelo
pessoa andando|passo perambulando caminhar
homem andando|andar caminhar
mulher andando|caminhando passeio caminhar
pessoa andando: de frente para a direita|passo perambulando caminhar
mulher andando: de frente para a direita|caminhando passeio caminhar
homem andando: de frente para a direita|andar caminhar
pessoa em pé
homem em pé
mulher em pé
pessoa ajoelhando|ajoelhar joelhos ajoelhado
homem ajoelhando|ajoelhado
mulher ajoelhando|ajoelhada
pessoa ajoelhando: de frente para a direita|ajoelhar joelhos ajoelhado
mulher ajoelhando: de frente para a direita|ajoelhada
homem ajoelhando: de frente para a direita|ajoelhado
pessoa com bengala para cego|acessibilidade
pessoa com bengala para cego: de frente para a direita|acessibilidade
homem com bengala para cego|accessibilidade
homem com bengala para cego: de frente para a direita|accessibilidade
mulher com bengala para cego|cega accessibilidade
mulher com bengala para cego: de frente para a direita|cega accessibilidade
pessoa em cadeira de rodas motorizada|acessibilidade
pessoa em cadeira de rodas motorizada: de frente para a direita|acessibilidade
homem em cadeira de rodas motorizada|acessibilidade
homem em cadeira de rodas motorizada: de frente para a direita|acessibilidade
mulher em cadeira de rodas motorizada|acessibilidade
mulher em cadeira de rodas motorizada: de frente para a direita|acessibilidade
pessoa em cadeira de rodas manual|acessibilidade
pessoa em cadeira de rodas manual: de frente para a direita|acessibilidade
homem em cadeira de rodas manual|acessibilidade
homem em cadeira de rodas manual: de frente para a direita|acessibilidade
mulher em cadeira de rodas manual|acessibilidade
mulher em cadeira de rodas manual: de frente para a direita|acessibilidade
pessoa correndo|maratonista correr esporte
homem correndo|maratona corrida esporte
mulher correndo|corredora rápida esporte
pessoa correndo: de frente para a direita|maratonista correr esporte
mulher correndo: de frente para a direita|corredora rápida esporte
homem correndo: de frente para a direita|maratona corrida esporte
mulher dançando|flamenco salsa pessoas
homem dançando
homem de terno levitando
pessoas com orelhas de coelho|melhores amigas festa
homens com orelhas de coelho|dançarino meninos homem
mulheres com orelhas de coelho|dançarinas festa
pessoa na sauna|spa relaxar mulher
homem na sauna
mulher na sauna
pessoa escalando|alpinista escalada esporte
homem escalando|escalar
mulher escalando|escalar
esgrimista|esgrima espada esporte
corrida de cavalos|jóquei esporte
esquiador|neve frio esporte
praticante de snowboard|neve inverno esporte
golfista|jogando golfe esporte
homem golfista|golfe
mulher golfista|golfe bola esporte
surfista|ondas prancha esporte
homem surfista|surfando
mulher surfista|surfe surfando esporte
pessoa remando|bote canoa oceano
homem remando|remador remo esporte
mulher remando|caiaque remadora esporte
pessoa nadando|olimpíada triatlo esporte
homem nadando|natação nadar
mulher nadando|nadadora nado esporte
pessoa jogando basquete|arremesso atleta esporte
homem jogando basquete|bola esporte
mulher jogando basquete|jogadora bola esporte
pessoa levantando peso|fisiculturista levantar esporte
homem levantando peso|força esporte
mulher levantando peso|malhar levantar esporte
ciclista|ciclismo pedalar esporte
homem ciclista|passeio bicicleta esporte
mulher ciclista|pedalando ciclismo esporte
pessoa fazendo mountain bike|pedalando trilha esporte
homem fazendo mountain bike|ciclista bicicleta
mulher fazendo mountain bike|ciclista pedalar esporte
pessoa fazendo estrela|animada estrelinha esporte
homem fazendo estrela|estrelinha virar esporte
mulher fazendo estrela|animada ginasta esporte
pessoas lutando|combate livre esporte
homens lutando|combate livre esporte
mulheres lutando|lutadora combate esporte
pessoa jogando polo aquático|competição piscina esporte
homem jogando polo aquático|jogador piscina esporte
mulher jogando polo aquático|jogadora piscina esporte
handebol|atleta passe esporte
jogador de handebol|quadra jogando esporte
jogadora de handebol|passe quadra esporte
malabarista|malabares equilíbrio multitarefa
homem malabarista|malabares equilíbrio multitarefa
mulher malabarista|equilíbrio habilidade multitarefa
pessoa na posição de lótus|pernas postura meditação
homem na posição de lótus|ioga yoga meditação
mulher na posição de lótus|ioga yoga meditação
pessoa tomando banho|banheira espuma água
pessoa deitada na cama|cochilo dormindo sono
pessoas de mãos dadas|parceiros gêmeos casal
duas mulheres de mãos dadas|parceiras amigas pessoa
homem e mulher de mãos dadas|amigos casal pessoas
dois homens de mãos dadas|irmãos namorados pessoas
beijo|beijar casal pessoas
beijo: mulher e homem|beijar casal pessoas
beijo: homem e homem|beijar casal pessoas
beijo: mulher e mulher|beijar casal pessoas
casal apaixonado|coração romance pessoas
casal apaixonado: mulher e homem|coração romance pessoas
casal apaixonado: homem e homem|coração romance pessoas
casal apaixonado: mulher e mulher|coração romance pessoas
família: homem, mulher e menino|filho pai pessoas
família: homem, mulher e menina|filho pai pessoas
família: homem, mulher, menina e menino|filho pai pessoas
família: homem, mulher, menino e menino|filho pai pessoas
família: homem, mulher, menina e menina|filho pai pessoas
família: homem, homem e menino|filho pai pessoas
família: homem, homem e menina|filho pai pessoas
família: homem, homem, menina e menino|filho pai pessoas
família: homem, homem, menino e menino|filho pai pessoas
família: homem, homem, menina e menina|filho pai pessoas
família: mulher, mulher e menino|filho pai pessoas
família: mulher, mulher e menina|filho pai pessoas
família: mulher, mulher, menina e menino|filho pai pessoas
família: mulher, mulher, menino e menino|filho pai pessoas
família: mulher, mulher, menina e menina|filho pai pessoas
família: homem e menino|filho pai pessoas
família: homem, menino e menino|filho pai pessoas
família: homem e menina|filho pai pessoas
família: homem, menina e menino|filho pai pessoas
família: homem, menina e menina|filho pai pessoas
família: mulher e menino|filho pai pessoas
família: mulher, menino e menino|filho pai pessoas
família: mulher e menina|filho pai pessoas
família: mulher, menina e menino|filho pai pessoas
família: mulher, menina e menina|filho pai pessoas
silhueta falando|berro voz cabeça
silhueta de busto|mistério sombra pessoas
silhueta de bustos|amigos dupla pessoas
pessoas se abraçando|adeus amizade amor
família|filho pai pessoas
família: adulto, adulto, criança
família: adulto, adulto, criança, criança|adultos crianças filho
família: adulto, criança
família: adulto, criança, criança|crianças
pegadas|gravura rastro corpo
rosto de macaco
macaco
gorila|macaco
orangotango|primata macaco
rosto de cachorro
cachorro|cão
cão-guia|cego labrador acessibilidade
cão de serviço|assistência cadela accessibilidade
poodle|cachorro
rosto de lobo
rosto de raposa|bicho
guaxinim|astuto travesso curioso
rosto de gato|gatinho felino
gato|felino
gato preto|gata miado felino
rosto de leão|zodíaco
rosto de tigre
tigre
leopardo|onça
rosto de cavalo|equino
alce|cervo galhada mamífero
burro|animais asno mamífero
cavalo|equestre corrida
rosto de unicórnio|animal
zebra|listra listras
cervo|veado
bisão|bisonte búfalo rebanho
rosto de vaca|muuu vaquinha leite
boi|touro zodíaco
búfalo-asiático|água
vaca|fazenda
rosto de porco
porco
javali
nariz de porco|rosto
carneiro|chifre zodíaco
ovelha|lã fazenda
cabra|bode capricórnio zodíaco
camelo|corcova dromedário deserto
camelo com duas corcovas|deserto
lhama|vicunha lã
girafa
elefante
mamute|lanoso presa grande
rinoceronte
hipopótamo
rosto de camundongo|rato ratinho
camundongo|ratinho
rato|ratazana
rosto de hamster
rosto de coelho
coelho|coelhinho
esquilo
castor|dentuço represa
porco-espinho|espinhoso ouriço
morcego|vampiro
rosto de urso
urso polar|ártico branco
coala
rosto de panda
preguiça|devagar lenta preguiçoso
lontra|brincalhona pesca
gambá|fedida fedido fedor
canguru|pula pulo salto
texugo|incomodar ratel
patas|pegada animal
peru|animal ave
galinha|ave
galo|ave
pintinho chocando|filhote galinha ave
pintinho de perfil|filhote galinha ave
pintinho de frente|fihote galinha ave
pássaro
pinguim|antartica frio
pomba branca|paz animal pássaro
águia|pássaro
pato|pássaro
cisne|pássaro ave
coruja|sabedoria pássaro
dodô|maurício extinto ave
pena|plumagem leve pássaro
flamingo|extravagante tropical ave
pavão|colorido orgulhoso ave
papagaio|repete fala ave
asa|angelical ascender pássaro
pássaro preto|corvo gralha ave
ganso|bobo gansos ave
fênix|imortal reemergir fantasia
sapo|rosto
crocodilo|jacaré
tartaruga
lagartixa|lagarto
cobra|réptil serpente
rosto de dragão
dragão
saurópode|braquiosaurus braquiossauro dinossauro
tiranossauro rex|dinossauro
baleia esguichando água|esguicho
baleia|mar oceano
golfinho|oceano
foca|oceano
peixe|peixes pescar zodíaco
peixe tropical
baiacu|peixe
tubarão|peixe
polvo|oceano
caramujo|concha
coral|recife mar oceano
água-viva|ai aquário oceano
caranguejo|animal zodíaco
lagosta|caldo garras
camarão|crustáceo animal comida
lula|molusco comida
ostra|pérola mergulho mar
caracol
borboleta|beleza inseto
inseto|centopeia lagarta
formiga|inseto
abelha|natureza inseto
besouro|bicho inseto
joaninha|besouro inseto
grilo|gafanhoto inseto
barata|baratas nojento inseto
aranha|halloween inseto
teia de aranha|halloween inseto
escorpião|deserto animal zodíaco
mosquito|aedes aegypti inseto
mosca|apodrecendo larva inseto
minhoca|anelídeo parasita verme
micróbio|ameba ciência
buquê|aniversário flor romance
flor de cerejeira|cereja primavera planta
flor branca|carimbo
lótus|budismo calma flor
roseta|primavera flor planta
rosa|flor
flor murcha|morrendo murchando
hibisco|primavera flor planta
girassol|flor planta
flor|florescer planta
tulipa|flor
jacinto|arbusto lavanda planta
muda de planta|brotar broto jovem
vaso com planta|chato nutrir decoração
conífera|floresta pinheiro natal
árvore caidiça|desfolha natureza
palmeira|coqueiro árvore
cacto|seca deserto planta
planta de arroz|grãos espiga comida
erva|folha planta
trevo|irlanda irlandês planta
trevo de quatro folhas|sortudo irlandês planta
folha de bordo|outono
folhas caídas|cair outono
folha ao vento|soprando
ninho vazio|aninhando galhos pássaro
ninho com ovos|aninhando galhos pássaro
cogumelo|mario champignon planta
uvas|fruta
melão|fruta
melancia|fruta
tangerina|laranja cítrica fruta
limão|azedo cítrico fruta
lima|acidez caipirinha fruta
banana|fruta
abacaxi|fruta fome comida
manga|fruta comida
maçã vermelha|fruta
maçã verde|fruta fome comida
pera|fruta fome comida
pêssego|fruta
cereja|fruta fome comida
morango|fruta fome comida
mirtilos|baga silvestre comida
kiwi|fruta comida
tomate|fruto legume fruta
azeitona|oliveira alimento comida
coco|palmeira fruta
abacate|fruta comida
berinjela|beringela legume comida
batata|legume vegetal comida
cenoura|salada legume comida
milho|espiga fome comida
pimenta|apimentada apimentado tempero
pimentão|alimento vegetal comida
pepino|picles salada comida
verdura|alface couve comida
brócolis
alho|tempero
cebola|tempero
amendoim|comida
feijões|feijão grão comida
castanha|planta
gengibre|cerveja erva comida
vagem|ervilha leguminosa comida
cogumelo marrom|fungos trufa comida
pão|torrada tostex restaurante
croissant|pão fome comida
baguete|bisnaga pão comida
pão sírio|lavash naan comida
pretzel
bagel|chimia rosca comida
panquecas|crepes fome comida
waffle|gofre wafel doce
queijo|fome comida
carne|churras churrasco restaurante
coxa de frango|aves peru comida
corte de carne|bife costeleta porco
bacon|toucinho fome comida
hambúrguer|búrguer restaurante
batata frita|fritas lanchonete comida
pizza|fatia restaurante
cachorro-quente|vina
sanduíche|pão
taco|tacos mexicano
burrito|mexicano
tamale|enrolado milho comida
pão recheado|wrap recheio comida
falafel|almôndega
ovo|fome comida
ovo frito|culinária frigideira comida
caçarola com comida|rasa panela fome
panela|ensopado restaurante
fondue|derretido suíço comida
tigela com colher
salada verde|fome restaurante comida
pipoca|balde cinema
manteiga|laticínio margarina
sal|sabor saleiro comida
comida enlatada|lata
bentô|caixa restaurante
biscoito de arroz
arroz japonês|onigiri fome comida
arroz cozido|fome restaurante comida
arroz com curry|restaurante
lámen|miojo quentinha comida
espaguete|italiano macarronada comida
batata assada|doce restaurante
oden|espetinho restaurante
sushi|sashimi restaurante
camarão frito|restaurante
bolinho de peixe|croquete redemoinho restaurante
bolo lunar|confeitaria outono comida
dango|mochi mochiko comida
bolinho asiático|massa potsticker chinês
biscoito da sorte|profecia
caixa para viagem|marmita
sorvete italiano|sobremesa doce fome
raspadinha de gelo|sobremesa restaurante
sorvete|gelo creme restaurante
donut|rosquinha fome comida
biscoito|bolacha sobremesa comida
bolo de aniversário|niver festa comemoração
pão de ló de morango|bolo fatia restaurante
cupcake|açúcar bolinho comida
torta|abóbora carne fruta
chocolate|barra doce fome
bala|balinha doce
pirulito|bala doce
pudim|restaurante
pote de mel|restaurante
mamadeira|leitinho mamar neném
copo de leite
café|cafeína cafezinho inverno
bule|chá chaleira comida
xícara de chá sem alça|bebida
saquê|garrafa copo restaurante
garrafa de champanhe|champanha cidra festa
vinho|taça bebida restaurante
coquetel|cachaça martini restaurante
bebida tropical|coquetel restaurante
cerveja|caneca gelada restaurante
canecas de cerveja|chope chopp restaurante
taças brindando|brinde champanhe comemoração
copo|bar whisky bebida
derramando líquido|acabou acidente bebida
copo com canudo|refrigerante suco água
chá perolado|bolha pobá comida
suco de caixa|suquinho
mate|chimarrão tereré bebida
cubo de gelo|gelado
hashi|pauzinhos
prato com talheres|garfo almoço restaurante
garfo e faca|comer talheres comida
colher|talher
faca de cozinha|cozinhar
jarro|armazenar conserva vazio
ânfora|vaso
globo mostrando Europa e África|terra
globo mostrando as Américas|terra
globo mostrando Ásia e Oceania|terra
globo com meridianos
mapa-múndi|geografia mundo
mapa do Japão
bússola|ímã navegação direção
montanha com neve|alpes frio
montanha|natureza
vulcão|lava natureza
Monte Fuji|montanha
acampamento|barraca
praia e guarda-sol
deserto
ilha deserta|palmeira praia
parque nacional|rio
estádio|arena
prédio grego|arquitetura clássico
construção|guindaste obra
tijolo|argamassa argila terra
pedra|pedregulho pesado sólido
madeira|lenha tora tronco
cabana|abrigo yurt casa
casas
casa abandonada
casa|domicílio residência construção
casa com jardim|lar construção
edifício comercial|escritório
correio japonês|oriental prédio
correio|europeu prédio
hospital|internado doente prédio
banco|prédio
hotel|prédio
motel|prédio amor
loja de conveniência|24h prédio
escola|colégio prédio
loja de departamentos
fábrica|prédio
castelo japonês|pagoda pagode prédio
castelo|prédio
capela de casamento
Torre de Tóquio|japão
Estátua da Liberdade
igreja|cristã missa religião
mesquita|muçulmano religião
templo hindu
sinagoga|judia templo religião
santuário japonês|xintoísmo oriental religião
caaba islã|muçulmano religião
fonte|chafariz praça água
barraca|acampamento acampar
enevoado|bruma cerração neblina
noite estrelada|prédios estrelas
cidade|urbano prédios
aurora sobre montanhas
aurora sobre água|amanhecer sol oceano
cidade ao anoitecer|paisagem noite prédio
pôr do sol|anoitecer cidade prédio
ponte à noite|pontilhão
chamas|fumaça calor fogo
carrossel|cavalo entretenimento
escorregador|brincar escorregar brinquedo
roda gigante|entretenimento
montanha russa|entretenimento
barbearia|barbeiro poste
circo|lona tenda entretenimento
locomotiva|vapor trem veículo
vagão de trem|elétrico ferroviário veículo
trem de alta velocidade|trens veloz veículo
trem de alta velocidade japonês|ferrovia veloz viagem
trem|ferrovia veículo
metrô|túnel trem veículo
trem urbano|cheguei leve veículo
estação|metrô trem
bonde elétrico|trólebus veículo
monotrilho|trem veículo
estrada de ferro na montanha|teleférico carro veículo
bonde|trólebus carro veículo
ônibus|veículo
ônibus se aproximando|veículo
trólebus|ônibus veículo
van|veraneio ônibus veículo
ambulância|veículo
carro do corpo de bombeiros|incêndio fogo veículo
viatura policial|veículo
viatura policial se aproximando|veículo
táxi|veículo
táxi se aproximando|transporte chegada veículo
carro|automóvel veículo
carro se aproximando|carona automóvel veículo
SUV|trailer carro veículo
caminhonete|caçamba picape veículo
caminhão de entrega|veículo
caminhão|trailer veículo
trator|obra veículo
carro de corrida|automobilismo
motocicleta|corrida veículo
scooter|monareta motinho motoca
cadeira de rodas manual|acessibilidade
cadeira de rodas motorizada|acessibilidade
automóvel riquixá|autorriquixá
bicicleta|veículo
patinete|brinquedo
skate|skatista rodinhas
patins de rodas|patinação esporte
ponto de ônibus|busão
estrada|caminho viajar viagem
trilhos|trem
barril de óleo|latão lata
posto de gasolina|abastecer álcool bomba
roda|girar pneu veículo
sirene
semáforo horizontal|cruzamento sinaleira sinal
semáforo vertical|cruzamento sinaleira sinal
sinal de pare
em construção|símbolo
âncora|marinha navegar sinal
boia|colete guardar segurança
barco a vela|iate navegar praia
canoa|barco
lancha|verão férias veículo
cruzeiro|embarcação passageiros veículo
balsa|navegar barco
barco|lancha navio veículo
navio|cruzeiro aquático veículo
avião|aéreo voar veículo
avião pequeno|jatinho jato veículo
avião decolando|decolar fui viagem
avião aterrissando|aterrissagem chegando veículo
paraquedas|paraquedista
assento|cadeira poltrona
helicóptero|voo viajar veículo
estrada de ferro suspensa|suspensão trem veículo
teleférico de montanha|cabo bonde veículo
teleférico|aérea bonde veículo
satélite|antena espaço
foguete|espaço veículo
disco voador|alienígena et terrestre
sineta|portaria sino
mala|bagagem rodinhas viagem
ampulheta|areia tempo
ampulheta contando o tempo|areia cheia relógio
relógio de pulso|hora tempo
despertador|alarme atrasada relógio
cronômetro|tempo relógio
relógio temporizador|cronômetro
relógio de mesa
12 horas|12h00 doze relógio
doze e meia|12h30 relógio
1 hora|13h 1h relógio
uma e meia|13h30 1h30 relógio
2 horas|14h 2h relógio
duas e meia|2h30 relógio
3 horas|15h 3h00 relógio
três e meia|3h30 relógio
4 horas|4h00 quatro relógio
quatro e meia|4h30 relógio
5 horas|5h00 cinco relógio
cinco e meia|17h30 5h30 relógio
6 horas|18h 6h00 relógio
seis e meia|18h30 6h30 relógio
7 horas|19h 7h00 relógio
sete e meia|7h30 relógio
8 horas|8h00 oito relógio
oito e meia|8h30 relógio
9 horas|21h 9h00 relógio
nove e meia|9h30 hora relógio
10 horas|10h00 22h relógio
dez e meia|10h30 22h30 relógio
11 horas|11h00 onze relógio
onze e meia|11h30 23h30 relógio
lua nova|escuro noite
lua crescente côncava|noite
quarto crescente|lua
lua crescente convexa
lua cheia|luar
lua minguante convexa
quarto minguante|lua
lua minguante côncava
lua crescente
rosto da lua nova
rosto da lua de quarto crescente|noite
rosto da lua de quarto minguante
termômetro|temperatura tempo clima
sol|raios solar clima
rosto da lua cheia
rosto do sol|praia
planeta com anéis|saturnino saturno
estrela branca média|astronomia amarela
estrela brilhante|cintilante luminosa brilho
estrela cadente|cai
via láctea|céu estrelado espaço
nuvem|clima
sol por trás das nuvens|nublado nuvem clima
chuva com trovão|temporal relâmpago clima
sol com nuvens|ensolarado nublado clima
nublado|sol nuvem clima
sol com chuva|nuvem clima
nuvem com chuva|chovendo clima
nuvem com neve|frio clima
nuvem com trovão|relâmpago clima
tornado|furacão nuvem clima
nevoeiro|neblina furacão clima
rosto de vento|soprar sopro clima
ciclone|espiral zonzo clima
arco-íris|lgbtqia+ queer clima
guarda-chuva fechado|chuvoso
guarda-chuva|acessório clima
sombrinha na chuva|gotas acessório clima
guarda-sol|sombrinha chuva clima
alta tensão|eletricidade relâmpago sinal
floco de neve|frio clima
boneco de neve|inverno frio clima
boneco de neve sem neve|inverno frio
cometa|meteoro satélite espaço
fogo|chama
gota|suor engraçado
onda|tsunami mar praia
abóbora de halloween|lanterna comemoração
árvore de natal|pinheirinho comemoração
fogos de artifício|comemoração
vela estrela|comemoração
bombinha|artifício chiando fogo
brilhos|brilhantes faíscas estrelas
balão|celebração parabéns comemoração
cone de festa|celebrar eba comemoração
confete|eba oba comemoração
árvore de tanabata|japonesa tiras comemoração
decoração de pinhos|bambu pinha comemoração
bonecas japonesas|japanesas comemoração
bandeira de carpas|koinobori comemoração
carrilhão de vento|sino som
contemplação da lua|comemoração
envelope vermelho|presente dinheiro
laço de fita|presente comemoração
presente|embrulhado mimo comemoração
fita de lembrete|laço celebração comemoração
ingresso de cinema|entrada
ingresso|entretenimento
medalha militar|condecoração prêmio
troféu|campeã campeão prêmio
medalha esportiva|vitória
medalha de ouro|vitória
medalha de prata|segundo
medalha de bronze|terceiro
bola de futebol|jogar
bola de beisebol|esportes
softbol|luva bola esporte
bola de basquete|cesta jogo esporte
bola de vôlei|jogar jogo
bola de futebol americano|esporte
bola de rugby|americano futebol esporte
tênis|raquete bola esporte
frisbee|voador disco esporte
boliche|bola jogo
críquete|betes taco jogo
hóquei de campo|taco bola jogo
hóquei no gelo|taco disco jogo
lacrosse|bastão gol esporte
pingue-pongue|mesa pingpong raquete
badminton|peteca raquete jogo
luva de boxe|luta esporte
quimono de artes marciais|preta uniforme esporte
gol|goleira goleiro esporte
bandeira no buraco|golfe esporte
patins de gelo|patinação
pesca|pescador recreação entretenimento
máscara de mergulho|esnórquel mergulhador
camiseta de corrida|faixa esporte
esqui|bota esquiar esporte
trenó|tobogã neve
pedra de curling|jogo
no alvo|certeiro dardos jogo
ioiô|flutua brinquedo
pipa|papagaio planar voar
pistola d’água|arma ferramenta
bilhar|jogo
bola de cristal|futuro prever destino
varinha mágica|condão mago bruxa
videogame|jogos playstation jogo
joystick|atari controle jogo
caça-níquel|aposta cassino jogo
jogo de dado|dados sorte
quebra-cabeça|dica encaixe peça
ursinho de pelúcia|bichinho enchimento brinquedo
pinhata|festival festa comemoração
globo de espelhos|balada boate bola
boneca russa|matriosca matrioska
naipe de espadas|baralho carta jogo
naipe de copas|baralho carta s2
naipe de ouros|baralho carta jogo
naipe de paus|baralho carta jogo
peão de xadrez|truque
curinga|coringa baralho jogo
dragão vermelho de mahjong|peça jogo
carta de flores|hanafuda baralho
máscara|drama dramática entretenimento
quadro emoldurado|moldura arte pintura
paleta de tintas|artística museu pintura
carretel|barbante costura linha
agulha de costura|alfaiataria bordados linha
novelo|tricô tricotar bola
nó|amarrar corda laço
óculos|acessório
óculos escuros
óculos de proteção|ski solda natação
jaleco|cientista experiência roupa
colete salva-vidas|emergência refletivo segurança
gravata|roupa acessório
camiseta|camisa roupa
jeans|calça roupa
cachecol|pescoço inverno frio
luvas|inverno mão
casaco|agasalho jaqueta frio
meias|meião
vestido|roupa
quimono|vestir roupa
sari|indiana vestido roupa
maiô|nadar banho roupa
cueca|íntima sunga roupa
shorts|bermuda nadar roupa
biquíni|piscina banho roupa
roupas femininas|camiseta blusa azul
leque dobrável|abanar arejar quente
bolsinha|niqueleira porta acessório
bolsa de mão|fashion mala acessório
bolsa pequena|carteira fashion acessório
sacolas de compras|presente
mochila|bolsa escola viagem
chinelo|alpargatas rasteirinha praia
sapato masculino|sapatos acessório
tênis de corrida|esportivo sapato acessório
bota de trekking|marrom mochilão natureza
sapatilha|confortável sapato
sapato de salto alto|moda scarpin mulher
sandália feminina|feminino médio acessório
sapatilha de balé|bailarina dança
bota feminina|calçado médio acessório
pente de cabelo|crespo pentear retrô
coroa|reinado rainha acessório
chapéu feminino|fashion acessório
cartola|chique chapéu entretenimento
chapéu de formatura|capelo comemoração
boné|chapéu
capacete militar|guerreiro exército guerra
capacacete de socorrista|branca primeiros rosto
rosário de oração|terço reza acessório
batom|cosméticos maquiagem vermelho
anel|diamante romance
pedra preciosa|joia diamante
alto-falante silenciado|calar silenciar som
alto-falante com volume baixo|mudo silêncio música
alto-falante com volume médio|baixo diminuir som
alto-falante com volume alto|gritar som música
buzina|alto comunicado gritar
megafone|aplausos comunicação
corneta postal|correios
sino|capela
sino silenciado|notificação silencioso proibido
partitura musical
nota musical
notas musicais
microfone de estúdio|música
controle de volume|música
botões giratórios|controle música
microfone|cantar entretenimento música
fones de ouvido|som entretenimento música
rádio|radiola som
saxofone|instrumento música
trompete|instrumento música
acordeão|sanfona instrumento música
guitarra|instrumento música
teclado musical|instrumento
violino|instrumento música
banjo|cordas instrumento música
tambor|baquetas percussão música
tambor comprido|atabaque batida instrumento
maracás|chacoalhar chocalho música
flauta|banda flautim música
telefone celular
telefone celular com seta|chamada fazer smartphone
telefone no gancho
telefone|comunicação
pager|comunicação
fax|comunicação
pilha|bateria
pouca bateria|acabando descarregada cansado
tomada elétrica|plugue cabo energia
laptop|notebook pessoal computador
computador de mesa
impressora|impressão imprimir acessório
teclado|digitação computador acessório
mouse|computador acessório
trackball|bolinha mouse acessório
minidisc|computação disc disco
disquete|disco computador
cd|dvd óptico computador
DVD|óptico disco computador
ábaco|calculadora cálculo matemática
câmera de cinema|filmar filme entretenimento
rolo de filmes
projetor de filmes
claquete|cena tomada entretenimento
televisão|canal
câmera|vídeo foto
câmera com flash|fotografia foto
câmera de vídeo|filmadora
videocassete|cassete fita vhs
lupa para a esquerda|aumento busca ferramenta
lupa para a direita|aumento busca ferramenta
vela|acesa luz
lâmpada|quadrinhos elétrica luz
lanterna|elétrica luz ferramenta
lanterna vermelha de papel|izakaya restaurante
lâmpada de óleo
caderno decorado|agenda capa escola
livro fechado|apostila
livro aberto|biblioteca leitura livraria
livro verde|colégio estudar escola
livro azul|estudo apostila escola
livro laranja|cartilha apostila
livros|estudando estudar livraria
caderno|folhas
livro contábil|caderno
página dobrada|dobrado documento papel
pergaminho
página voltada para cima|oficial documento papel
jornal|notícias
jornal enrolado|notícias
marcadores de página|marcar
marcador de página|livro
etiqueta|identificar rótulo
moeda|ouro prata dinheiro
saco de dinheiro|dólares
nota de iene|cédula grana dinheiro
nota de dólar|moeda dinheiro
nota de euro|cédula grana dinheiro
nota de libra|cédula grana dinheiro
dinheiro voando|nota asas cédula
cartão de crédito|débito banco dinheiro
recibo|contabilidade escrituração prova
gráfico subindo com iene|ascendente ascensão dinheiro
envelope|carta correspondência
e-mail|carta comunicação correspondência
envelope chegando|nova recebida correspondência
envelope com seta|carta comunicação correspondência
bandeja de saída|enviada caixa correspondência
bandeja de entrada|recebido recebida correspondência
pacote|embrulho caixa
caixa de correio fechada com bandeira levantada|correspondência
caixa de correio fechada com bandeira abaixada|vazia correspondência
caixa de correio aberta com bandeira levantada|correspondência
caixa de correio aberta com bandeira abaixada|correspondência
caixa de correio|enviar carta correspondência
urna eleitoral com cédula|eleição votar voto
lápis
ponta de caneta tinteiro|preto tinta
caneta tinteiro|destro
caneta|esferográfica tinteiro
pincel|pintando pintar
giz de cera|desenho vermelho
memorando|lápis notas comunicação
maleta|pasta mala
pasta de arquivos
pasta de arquivos aberta|abrir
divisores de pastas|índice organizador arquivo
calendário|datas data
calendário com folhas destacáveis|destacável páginas dia
bloco espiral|caderno
calendário espiral|bloco data
índice de cartões
gráfico subindo|crescimento diagrama
gráfico caindo|negativa diagrama
gráfico de barras|diagrama
prancheta|anotações
tacha|alfinete
tacha redonda|mapa alfinete localização
clipe de papel
clipes de papel conectados
régua reta
régua triangular|ângulo geometria triângulo
tesoura|aberta cortar ferramenta
caixa de arquivos|cartão documentos ficheiro
gavetas de escritório|gabinete arquivo
lixeira|cesto lixo
cadeado|fechado trancado
cadeado aberto|destrancado
cadeado com caneta|privacidade privado tinteiro
cadeado fechado com chave|seguro trancado
chave|senha trancar trancado
chave antiga|fechadura
martelo|martelada reparo ferramenta
machado|partir madeira cortar
picareta|mineração ferramenta
martelo e picareta|geologia ferramenta
martelo e chave-inglesa|ferramenta
adaga|faca arma
espadas cruzadas|batalha guerra arma
bomba|explosivo explosão emoção
bumerangue|aborígene rebote arma
arco e flecha|sagitário arma zodíaco
escudo|arma
serrote|carpinteiro serra ferramenta
chave inglesa|reforma obra ferramenta
chave de fenda|ferramenta
porca e parafuso|construção ferramenta
engrenagem|ferramenta
braçadeira|compressão morsa ferramenta
balança|peso justiça zodíaco
bengala para cegos|deficiente visual acessibilidade
link|anéis corrente símbolo
corrente quebrada|algema liberdade quebrar
correntes|metal
gancho|curva bandido pegar
caixa de ferramentas|mecânico vermelha
ímã|atração ferradura magnético
escada|degrau subir mão
alambique|química ferramenta
tubo de ensaio|experiência experimento ciência
placa de Petri|biologia cultura ciência
dna|código evolução biólogo
microscópio|microscópico ciência ferramenta
telescópio|ciência ferramenta
antena parabólica|satélite comunicação
seringa|injeção vacina médico
gota de sangue|doação menstruação medicina
comprimido|cápsula pílula médico
atadura adesiva|bandaid bandeide curativo
muleta|bengala deficiência ajuda
estetoscópio|médica medicina coração
raio x|ossos radiografia médico
porta|fechada
elevador|descer elevar acessibilidade
espelho|espéculo refletor maquiagem
janela|abertura ar vidro
cama|dormir sono
sofá e luminária|lâmpada
cadeira|assento sentar
vaso sanitário|patente privada toalete
desentupidor|cocô sucção encanador
chuveiro|ducha banho água
banheira|banho
ratoeira|armadilha atrair prender
lâmina|afiada afiado raspar
frasco de loção|condicionador hidratante solar
alfinete de segurança|fralda
vassoura|varrer limpar limpeza
cesta|agrícola agricultura roupa
rolo de papel|higiênico toalha
balde|baldinho barril
sabonete|saboneteira espuma banho
bolhas|aquática arroto água
escova de dentes|higiene banheiro limpeza
esponja|absorção absorvente limpeza
extintor de incêndio|apagar extinguir fogo
carrinho de compras|supermercado mercado
cigarro|fumante fumar símbolo
caixão|funeral velório morte
lápide|cemitério rip morto
urna funerária|cinzas morte
olho grego|miçanga talismã conta
hamsá|guia maria mão
moai|estátua rosto
placa|cartaz demonstração sinal
cartão de identificação|crachá credenciais segurança
símbolo de caixa automático|eletrônico saque dinheiro
símbolo de lixeira|lixo lata
água potável|torneira beber símbolo
símbolo de cadeira de rodas|acesso sinal
banheiro masculino|lavatório wc símbolo
banheiro feminino|lavatório wc mulher
banheiro|sanitário lavabo símbolo
símbolo de bebê|fraldário trocar fralda
WC|latrina privada toalete
controle de passaportes
alfândega|aduana aduaneira receita
restituição de bagagem|aeroporto área viagem
depósito de bagagem|esquecida malas serviço
aviso|atenção cuidado sinal
crianças atravessando|tráfego pedestre símbolo
entrada proibida|entre placa sinal
proibido|proibida entrada sinal
proibido andar de bicicleta|permitidas sem não
proibido fumar|cigarro símbolo
proibido jogar lixo no chão|não símbolo
água não potável|consumo imprópria proibido
proibida a passagem de pedestres|permitidos proibido não
proibido o uso de telefone celular|permitidos sem não
proibido para menores de 18 anos|dezoito idade restrição
radioativo|radiação radiativo sinal
risco biológico|resíduos perigo ciência
seta para cima|norte direção
seta para cima e para a direita|nordeste superior flecha
seta para a direita|leste direção flecha
seta para baixo e para a direita|sudeste inferior flecha
seta para baixo|sul abaixo flecha
seta para baixo e para a esquerda|sudoeste inferior flecha
seta para a esquerda|atrás oeste flecha
seta para cima e para a esquerda|noroeste direção flecha
seta para cima e para baixo|vertical flecha
seta para esquerda e direita|horizontal lados flecha
seta curva da direita para a esquerda|retorno flecha
seta curva da esquerda para a direita|retorno flecha
seta para a direita curvada para cima|flecha
seta para a direita curvada para baixo|embaixo flecha
setas verticais no sentido horário|recarregar flechas
botão de setas em sentido anti-horário|atualizar
seta "BACK"|voltar flecha
seta "END"|final fim
seta "ON!"|marca flecha
seta "SOON"|flecha
seta "TOP"|cima
local de culto|oração reza religião
símbolo de átomo|ateísmo ateu
om|religião
estrela de Davi|judaico judeu religião
roda do Dharma|budista religião
yin yang|taoista taoistas religião
cruz latina|cristão religião
cruz ortodoxa|cristão religião
estrela e lua crescente|muçulmano religião
símbolo da paz
menorá|candelabro castiçal religião
estrela de seis pontas|adivinhação destino
khanda|fé sikh religião
signo de Áries|carneiro zodíaco
signo de Touro|boi zodíaco
signo de Gêmeos|zodíaco
signo de Câncer|caranguejo zodíaco
signo de Leão|zodíaco
signo de Virgem|zodíaco
signo de Libra|balança justiça zodíaco
signo de Escorpião|zodíaco
signo de Sagitário|arqueiro zodíaco
signo de Capricórnio|cabra zodíaco
signo de Aquário|água zodíaco
signo de Peixes|zodíaco
signo de Ofiúco|cobra serpente zodíaco
botão de músicas aleatórias|cruzadas setas seta
botão de repetir|setas flechas seta
botão de repetir uma única faixa|setas horário seta
botão reproduzir|direita triângulo seta
botão avançar|direita rápido seta
botão de próxima faixa|avançar seta
botão de reproduzir ou pausar|direita triângulo seta
botão de voltar|esquerda triângulo seta
botão de retroceder|esquerda voltar seta
botão de faixa anterior|voltar triângulo seta
botão apontando para cima|acima triângulo seta
botão de avanço para cima|dupla seta
botão apontando para baixo|triângulo vermelho seta
botão de avanço para baixo|flechas seta
botão pausar|pausado barra dupla
botão parar|quadrado
botão gravar|círculo
botão ejetar
cinema|filme entretenimento
botão de diminuir brilho|escurecer
botão de aumentar brilho
barras de sinal|conexão antena celular
sem fio|conectividade roteador computador
modo vibratório|telefone vibração smartphone
telefone celular desligado|smartphone
símbolo de feminino|mulher
símbolo de masculino|homem
símbolo transgênero
sinal de multiplicação|cancelar multiplicar
símbolo de adição|mais somar sinal
símbolo de subtração|menos travessão sinal
símbolo de divisão|dividir matemática sinal
sinal de igual|iguais igualdade matemática
infinito|eternidade ilimitado
dupla exclamação|explosão pontuação
exclamação com interrogação|pergunta pontuação sinal
ponto de interrogação vermelho|pergunta pontuação sinal
ponto de interrogação branco|delineado pergunta sinal
ponto de exclamação branco|delineado pontuação sinal
ponto de exclamação vermelho|pontuação
travessão ondulado|onda pontuação
câmbio de moeda|banco dinheiro
cifrão|dólar grana dinheiro
símbolo da medicina|esculápio
símbolo de reciclagem|reclicar sinal
flor-de-lis|cavaleiros símbolo
emblema de tridente|âncora navio ferramenta
crachá|identificação nome
símbolo japonês de principiante|iniciante
círculo grande oco|aro vermelho
marca de seleção branca|botão completo verificação
caixa de seleção marcada com tique|feito verificação
marca de seleção|selecionar marcar verificação
xis|multiplicação cancelar vermelho
botão de xis|marcado quadrado multiplicar
laço encaracolado|volta ondulado onda
loop encaracolado duas vezes|duplo encaradolado onda
sinal japonês indicando início de música|canto
asterisco de oito pontas|estrela
estrela de oito pontas
faísca|cruz
símbolo de copyright
símbolo de registrado
símbolo de marca registrada
tecla: #
tecla: *
tecla: 0
tecla: 1|um
tecla: 2|dois
tecla: 3|três
tecla: 4|quatro
tecla: 5|cinco
tecla: 6|seis
tecla: 7|sete
tecla: 8|oito
tecla: 9|nove
tecla: 10
letras latinas maiúsculas|maiúsculos digitação
letras latinas minúsculas|minúsculos latino digitação
números|digitação
símbolos|digitação
letras latinas|inglês latino alfabeto
botão A (tipo sanguíneo)|sangue
botão AB (tipo sanguíneo)|sangue
botão B (tipo sanguíneo)|sangue
botão CL|limpar
botão "COOL"|legal
botão "FREE"|gratuito grátis símbolo
informações|informação símbolo
botão ID|identidade símbolo
círculo com a letra M
botão "NEW"|novo símbolo
botão NG|símbolo
botão O (tipo sanguíneo)|sangue
botão OK|sim
botão P|estacionamento estacionar
botão SOS|socorro ajuda símbolo
botão "UP!"|símbolo
botão VS|símbolo
botão japonês de “aqui”|koko ココ alfabeto
botão japonês de “taxa de serviço”|katanaka sa alfabeto
botão japonês de “quantidade mensal”|月 ideográfico alfabeto
botão japonês de “não gratuito”|有 ideográfico alfabeto
botão japonês de “reservado”|指 ideográfico alfabeto
botão japonês de “barganha”|pechincha 得 alfabeto
botão japonês de “desconto”|割 ideográfico alfabeto
botão japonês de “gratuito”|無 grátis alfabeto
botão japonês de “proibido”|禁 proibir alfabeto
botão japonês de “aceitável”|aceitar 可 alfabeto
botão japonês de “aplicação”|aplicar 申 alfabeto
botão japonês de “nota mínima”|juntos 合 alfabeto
botão japonês de “vago”|vaga 空 alfabeto
botão japonês de “parabéns”|janonês 祝 alfabeto
botão japonês de “segredo”|秘 ideográfico alfabeto
botão japonês de “aberto para negócios”|operando 営 ideograma
botão japonês de “sem vagas”|completude 満 alfabeto
círculo vermelho|geométrico
círculo laranja
círculo amarelo
círculo verde
círculo azul|geométrico
círculo roxo
círculo marrom
círculo preto|geométrico
círculo branco|geométrico
quadrado vermelho
quadrado laranja
quadrado amarelo
quadrado verde
quadrado azul|anil
quadrado roxo|púrpura
quadrado marrom
quadrado preto grande|geométrico
quadrado branco grande|geométrico
quadrado preto médio|geométrico
quadrado branco médio|geométrico
quadrado preto médio menor|geométrico
quadrado branco médio menor|geométrico
quadrado preto pequeno|geométrico
quadrado branco pequeno|geométrico
losango laranja grande|diamante geométrico
losango azul grande|balão diamante geométrico
losango laranja pequeno|diamante geométrico
losango azul pequeno|diamante geométrico
triângulo vermelho para cima|geométrico
triângulo vermelho para baixo|geométrico
diamante com um ponto|cômico dentro geométrico
botão de opção|geométrico
botão quadrado branco
botão quadrado preto|geométrico
bandeira quadriculada|chegada vitória esporte
bandeira triangular|informações localização vermelho
bandeiras cruzadas|cruzar japão comemoração
bandeira preta|tremulando
bandeira branca|tremulando paz
bandeira do arco-íris|bissexual lgbtq orgulho
bandeira transgênero|rosa branco
bandeira de pirata|caveira saque osso
bandeira: Ilha de Ascensão
bandeira: Andorra
bandeira: Emirados Árabes Unidos
bandeira: Afeganistão
bandeira: Antígua e Barbuda
bandeira: Anguila
bandeira: Albânia
bandeira: Armênia
bandeira: Angola
bandeira: Antártida
bandeira: Argentina
bandeira: Samoa Americana
bandeira: Áustria
bandeira: Austrália
bandeira: Aruba
bandeira: Ilhas Aland
bandeira: Azerbaijão
bandeira: Bósnia e Herzegovina
bandeira: Barbados
bandeira: Bangladesh
bandeira: Bélgica
bandeira: Burquina Faso
bandeira: Bulgária
bandeira: Barein
bandeira: Burundi
bandeira: Benin
bandeira: São Bartolomeu
bandeira: Bermudas
bandeira: Brunei
bandeira: Bolívia
bandeira: Países Baixos Caribenhos
bandeira: Brasil
bandeira: Bahamas
bandeira: Butão
bandeira: Ilha Bouvet
bandeira: Botsuana
bandeira: Bielorrússia
bandeira: Belize
bandeira: Canadá
bandeira: Ilhas Cocos (Keeling)
bandeira: Congo - Kinshasa
bandeira: República Centro-Africana
bandeira: República do Congo
bandeira: Suíça
bandeira: Costa do Marfim
bandeira: Ilhas Cook
bandeira: Chile
bandeira: Camarões
bandeira: China
bandeira: Colômbia
bandeira: Ilha de Clipperton
bandeira: Costa Rica
bandeira: Cuba
bandeira: Cabo Verde
bandeira: Curaçao
bandeira: Ilha Christmas
bandeira: Chipre
bandeira: Tchéquia
bandeira: Alemanha
bandeira: Diego Garcia
bandeira: Djibuti
bandeira: Dinamarca
bandeira: Dominica
bandeira: República Dominicana
bandeira: Argélia
bandeira: Ceuta e Melilla
bandeira: Equador
bandeira: Estônia
bandeira: Egito
bandeira: Saara Ocidental
bandeira: Eritreia
bandeira: Espanha
bandeira: Etiópia
bandeira: União Europeia
bandeira: Finlândia
bandeira: Fiji
bandeira: Ilhas Malvinas
bandeira: Micronésia
bandeira: Ilhas Faroé
bandeira: França
bandeira: Gabão
bandeira: Reino Unido
bandeira: Granada
bandeira: Geórgia
bandeira: Guiana Francesa
bandeira: Guernsey
bandeira: Gana
bandeira: Gibraltar
bandeira: Groenlândia
bandeira: Gâmbia
bandeira: Guiné
bandeira: Guadalupe
bandeira: Guiné Equatorial
bandeira: Grécia
bandeira: Ilhas Geórgia do Sul e Sandwich do Sul
bandeira: Guatemala
bandeira: Guam
bandeira: Guiné-Bissau
bandeira: Guiana
bandeira: Hong Kong, RAE da China
bandeira: Ilhas Heard e McDonald
bandeira: Honduras
bandeira: Croácia
bandeira: Haiti
bandeira: Hungria
bandeira: Ilhas Canárias
bandeira: Indonésia
bandeira: Irlanda
bandeira: Israel
bandeira: Ilha de Man
bandeira: Índia
bandeira: Território Britânico do Oceano Índico
bandeira: Iraque
bandeira: Irã
bandeira: Islândia
bandeira: Itália
bandeira: Jersey
bandeira: Jamaica
bandeira: Jordânia
bandeira: Japão
bandeira: Quênia
bandeira: Quirguistão
bandeira: Camboja
bandeira: Quiribati
bandeira: Comores
bandeira: São Cristóvão e Névis
bandeira: Coreia do Norte
bandeira: Coreia do Sul
bandeira: Kuwait
bandeira: Ilhas Cayman
bandeira: Cazaquistão
bandeira: Laos
bandeira: Líbano
bandeira: Santa Lúcia
bandeira: Liechtenstein
bandeira: Sri Lanka
bandeira: Libéria
bandeira: Lesoto
bandeira: Lituânia
bandeira: Luxemburgo
bandeira: Letônia
bandeira: Líbia
bandeira: Marrocos
bandeira: Mônaco
bandeira: Moldávia
bandeira: Montenegro
bandeira: São Martinho
bandeira: Madagascar
bandeira: Ilhas Marshall
bandeira: Macedônia do Norte
bandeira: Mali
bandeira: Mianmar (Birmânia)
bandeira: Mongólia
bandeira: Macau, RAE da China
bandeira: Ilhas Marianas do Norte
bandeira: Martinica
bandeira: Mauritânia
bandeira: Montserrat
bandeira: Malta
bandeira: Maurício
bandeira: Maldivas
bandeira: Malaui
bandeira: México
bandeira: Malásia
bandeira: Moçambique
bandeira: Namíbia
bandeira: Nova Caledônia
bandeira: Níger
bandeira: Ilha Norfolk
bandeira: Nigéria
bandeira: Nicarágua
bandeira: Países Baixos
bandeira: Noruega
bandeira: Nepal
bandeira: Nauru
bandeira: Niue
bandeira: Nova Zelândia
bandeira: Omã
bandeira: Panamá
bandeira: Peru
bandeira: Polinésia Francesa
bandeira: Papua-Nova Guiné
bandeira: Filipinas
bandeira: Paquistão
bandeira: Polônia
bandeira: São Pedro e Miquelão
bandeira: Ilhas Pitcairn
bandeira: Porto Rico
bandeira: Territórios palestinos
bandeira: Portugal
bandeira: Palau
bandeira: Paraguai
bandeira: Catar
bandeira: Reunião
bandeira: Romênia
bandeira: Sérvia
bandeira: Rússia
bandeira: Ruanda
bandeira: Arábia Saudita
bandeira: Ilhas Salomão
bandeira: Seicheles
bandeira: Sudão
bandeira: Suécia
bandeira: Singapura
bandeira: Santa Helena
bandeira: Eslovênia
bandeira: Svalbard e Jan Mayen
bandeira: Eslováquia
bandeira: Serra Leoa
bandeira: San Marino
bandeira: Senegal
bandeira: Somália
bandeira: Suriname
bandeira: Sudão do Sul
bandeira: São Tomé e Príncipe
bandeira: El Salvador
bandeira: Sint Maarten
bandeira: Síria
bandeira: Essuatíni
bandeira: Tristão da Cunha
bandeira: Ilhas Turcas e Caicos
bandeira: Chade
bandeira: Territórios Franceses do Sul
bandeira: Togo
bandeira: Tailândia
bandeira: Tadjiquistão
bandeira: Tokelau
bandeira: Timor-Leste
bandeira: Turcomenistão
bandeira: Tunísia
bandeira: Tonga
bandeira: Turquia
bandeira: Trinidad e Tobago
bandeira: Tuvalu
bandeira: Taiwan
bandeira: Tanzânia
bandeira: Ucrânia
bandeira: Uganda
bandeira: Ilhas Menores Distantes dos EUA
bandeira: Nações Unidas
bandeira: Estados Unidos
bandeira: Uruguai
bandeira: Uzbequistão
bandeira: Cidade do Vaticano
bandeira: São Vicente e Granadinas
bandeira: Venezuela
bandeira: Ilhas Virgens Britânicas
bandeira: Ilhas Virgens Americanas
bandeira: Vietnã
bandeira: Vanuatu
bandeira: Wallis e Futuna
bandeira: Samoa
bandeira: Kosovo
bandeira: Iêmen
bandeira: Mayotte
bandeira: África do Sul
bandeira: Zâmbia
bandeira: Zimbábue
bandeira: Inglaterra
bandeira: Escócia
bandeira: País de Gales`

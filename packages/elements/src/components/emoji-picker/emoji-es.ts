/*! Names of emoji from Unicode CLDR 48.2.0, © Unicode, Inc.: see THIRD-PARTY.md. SPDX-License-Identifier: Unicode-3.0 */
// Made by scripts/emoji.mjs: do not edit. One file, as it is one table, which is fetched whole.

/** A line for each emoji of emoji-data.ts, in the same order: its name, `|` and more words. */
export const NAMES: string = `cara sonriendo|divertido feliz sonrisa
cara sonriendo con ojos grandes|divertido risa
cara sonriendo con ojos sonrientes|abierta sonrisa
cara radiante con ojos sonrientes|risa sonrisa
cara sonriendo con los ojos cerrados|abierta boca risa
cara sonriendo con sudor frío|risa
cara revolviéndose de la risa|carcajada
cara llorando de risa|felicidad lágrima
cara sonriendo ligeramente|sonrisa
cara al revés
cara derritiéndose|derretido derretirse desaparecer
cara guiñando el ojo|guiño
cara feliz con ojos sonrientes|rubor sonrisa
cara sonriendo con aureola|sonrisa
cara sonriendo con corazones|adorar enamorada amor
cara sonriendo con ojos de corazón|amor sonrisa
cara sonriendo con estrellas|sonrisa
cara lanzando un beso
cara besando|beso
cara sonriente|contorno relajado sonrisa
cara besando con los ojos cerrados|beso
cara besando con ojos sonrientes|beso sonrisa
cara sonriente con lágrima|agradecido aliviado sonrisa
cara saboreando comida|delicioso hambre rico
cara sacando la lengua
cara sacando la lengua y guiñando un ojo|guiño
cara de loco|grande pequeño ojo
cara con ojos cerrados y lengua fuera|sabor
cara con lengua de dinero|boca
cara con manos abrazando|abrazo sonrisa
cara con mano sobre la boca|ostras uy vaya
cara con ojos abiertos y boca tapada|alucinar asombro sorpresa
cara tapada con ojo espiando|espiar fascinado vistazo
cara pidiendo silencio|callado
cara pensativa|pensando duda
cara saludando|orden ejército vale
cara con la boca cerrada con cremallera
cara con ceja alzada|desconfiado escéptico
cara neutral|inexpresivo
cara sin expresión|inexpresión inexpresiva inexpresivo
cara sin boca|callado silencio
cara con línea de puntos|depresivo deprimido desaparecer
cara entre las nubes|ausente
cara sonriendo con superioridad|listillo
cara de desaprobación|insatisfacción rechazo
cara con ojos en blanco|vueltos frustración
cara haciendo una mueca
cara exhalando|alivio bocanada exhalar
cara de mentiroso|pinocho nariz
cara temblorosa|shock temblar vibrar
cabeza negando|negar
cabeza asintiendo|asentir sí
cara de alivio|aliviado
cara desanimada|alicaído desanimado pensativo
cara de sueño|dormir
cara babeando|baba
cara durmiendo|zzz dormido sueño
cara con mascarilla médica|máscara enfermo malo
cara con termómetro|enfermo malo
cara con la cabeza vendada|dolor herida
cara de náuseas|vomitar
cara vomitando|vomitar enfermo malo
cara estornudando|estornudar estornudo pañuelo
cara con calor|fiebre sudor
cara con frío|congelado helado
cara de grogui|atontado entonado mareado
cara mareada|mareo
cara con ojos en espiral|hipnotizado indispuesto mareo
cabeza explotando|explosión
cara con sombrero de vaquero|vaquera
cara de fiesta|capirote matasuegras celebración
cara disfrazada|careta disimulo nariz
cara sonriendo con gafas de sol|guay
cara de empollón|friki friqui
cara con monóculo|aristocrático estirado
cara de confusión|confuso
cara con boca diagonal|decepción inseguro decepcionado
cara preocupada|preocupación preocupado
cara con el ceño ligeramente fruncido
cara con el ceño fruncido
cara con la boca abierta
cara estupefacta|estupefacto sorprendido alucinado
cara asombrada|asombrado pasmado alucinado
cara sonrojada|colorado sonrojado
cara suplicante|implorar piedad
cara aguantándose las lágrimas|resistir emocionado emoción
cara con el ceño fruncido y la boca abierta
cara angustiada|angustiado
cara asustada|miedoso asustado miedo
cara con ansiedad y sudor|frío
cara triste pero aliviada|aliviado decepcionado
cara llorando|llorar triste lágrima
cara llorando fuerte|llorar triste lágrima
cara gritando de miedo|asustado pánico
cara de frustración|frustrado
cara desesperada|desesperación frustración
cara decepcionada|decepcionado
cara con sudor frío
cara agotada|agotado cansado
cara cansada|cansado
cara de bostezo|aburrido dormido cansado
cara resoplando|enfado cabreo
cara cabreada|furia cabreo enfadado
cara enfadada|histérico enfadado
cara con símbolos en la boca|maldecir palabrota
cara sonriendo con cuernos|demonio sonrisa
cara enfadada con cuernos|diablo demonio
calavera|muerte monstruo cara
calavera y huesos cruzados|muerte cara
caca con ojos|mierda mojón
cara de payaso
demonio japonés oni|cuernos cuento cara
demonio japonés tengu|monstruo fantasía cara
fantasma|criatura monstruo cara
alienígena|extraterrestre criatura cara
monstruo alienígena|extraterrestre criatura cara
robot|monstruo cara
gato sonriendo|feliz sonrisa cara
gato sonriendo con ojos sonrientes|sonrisa cara
gato llorando de risa|lágrima cara
gato sonriendo con ojos de corazón|enamorado cara
gato haciendo una mueca|irónico sonrisa cara
gato besando|cariñoso beso cara
gato asustado|pánico preocupación cara
gato llorando|pena triste cara
gato enfadado|cara
mono con los ojos tapados|mal prohibido cara
mono con los oídos tapados|mal prohibido cara
mono con la boca tapada|mal prohibido cara
carta de amor|corazón correo
corazón con flecha|amor emoción
corazón con lazo|emoción
corazón brillante|amor emoción
corazón creciente|nervioso emocionado latido
corazón latiendo|latido amor emoción
corazones giratorios
dos corazones|amantes amor
adorno de corazón
exclamación de corazón|puntuación
corazón roto|partido emoción
corazón en llamas|lujuria pasión amor
corazón vendado|curarse mejor salud
corazón rojo|emoción
corazón rosa|gustar bonito amor
corazón naranja|emoción
corazón amarillo|emoción
corazón verde|emoción
corazón azul|emoción
corazón azul claro|celeste cián
corazón morado|emoción
corazón marrón|emoción
corazón negro
corazón gris|pizarra plata
corazón blanco|emoción
marca de beso|labios romance
cien puntos|pleno
símbolo de enfado|enfadado
colisión
símbolo de mareo|estrella emoción
gotas de sudor|emoción
salir corriendo|humo correr carrera
agujero|orificio
bocadillo de diálogo|conversación
ojo en bocadillo de texto|testigo
bocadillo de diálogo por la izquierda|burbuja conversación
bocadillo de enfado por la derecha|rabia cabreo
bocadillo de pensamiento|burbuja
símbolo de sueño|dormir
mano saludando|saludar agitar saludo
dorso de la mano|levantado
mano abierta|dedo
mano levantada
saludo vulcano|spock mano
mano hacia la derecha
mano hacia la izquierda
mano con la palma hacia abajo|bajar descartar rechazar
mano con la palma hacia arriba|acércate dame ven
mano empujando hacia la izquierda|detener empujar rechazar
mano empujando hacia la derecha|detener empujar rechazar
señal de aprobación con la mano
dedos juntos apuntando hacia arriba|italia italiano mano
mano pellizcando|pellizco poco poquito
mano con señal de victoria
dedos cruzados|cruzar suerte mano
mano con dedo índice y pulgar cruzados|caro chasquido amor
gesto de te quiero|mano
mano haciendo el signo de cuernos|dedo
mano haciendo el gesto de llamar|meñique pulgar
dorso de mano con índice a la izquierda|dedo
dorso de mano con índice a la derecha|dedo
dorso de mano con índice hacia arriba|apuntar dedo
dedo corazón hacia arriba|peineta mano
dorso de mano con índice hacia abajo|apuntar dedo
dedo índice hacia arriba|apuntar mano
dedo índice apuntándote a ti|tú apuntar
pulgar hacia arriba|señal mano
pulgar hacia abajo|señal mano
puño en alto|cerrado puñetazo mano
puño cerrado|puñetazo
puño hacia la izquierda
puño hacia la derecha
manos aplaudiendo|aplaudir palmas señal
manos levantadas celebrando|hurra gesto celebración
manos formando un corazón|amor
manos abiertas
palmas hacia arriba juntas|oración
apretón de manos|acuerdo
manos en oración|orar rezar gracias
mano escribiendo|lápiz escribir
pintarse las uñas|esmalte manicura cosmética
selfi|autofoto cámara teléfono
bíceps flexionado|cómic fuerte músculo
brazo mecánico|ortopedia prótesis accesibilidad
pierna mecánica|ortopedia prótesis accesibilidad
pierna|extremidad patada
pie|pisotón patada
oreja|cuerpo
oreja con audífono|sordo accesibilidad
nariz|cuerpo
cerebro|inteligente
corazón humano|anatomía cardiología latido
pulmones|inhalar respiración órgano
diente|dentista molar muela
hueso|esqueleto
ojos|cara
ojo|cuerpo
lengua|cuerpo
boca|labios
labio mordido|ansioso incómodo preocupado
bebé|niño joven
infante|crío joven neutro
niño|joven
niña|chica joven
persona adulta|género neutro
persona adulta rubia|rubias rubio rubios
hombre|adulto
persona con barba|barbas barbudo
hombre: barba
mujer: barba
hombre: pelo pelirrojo|adulto
hombre: pelo rizado|adulto
hombre: pelo blanco|adulto
hombre: sin pelo|adulto
mujer|adulta
mujer: pelo pelirrojo|adulta
persona adulta: pelo pelirrojo|género neutro
mujer: pelo rizado|adulta
persona adulta: pelo rizado|género neutro
mujer: pelo blanco|adulta
persona adulta: pelo blanco|género neutro
mujer: sin pelo|adulta
persona adulta: sin pelo|género neutro
mujer rubia|rubiales
hombre rubio|rubiales
persona mayor|maduro adulto
anciano|mayor hombre
anciana|mayor mujer
persona frunciendo el ceño|fruncido gesto
hombre frunciendo el ceño|fruncido gesto
mujer frunciendo el ceño|fruncido gesto
persona haciendo pucheros|gesto
hombre haciendo pucheros|gesto
mujer haciendo pucheros|gesto
persona haciendo el gesto de "no"|prohibido mano
hombre haciendo el gesto de "no"|prohibido mano
mujer haciendo el gesto de "no"|prohibido mano
persona haciendo el gesto de "de acuerdo"|vale mano
hombre haciendo el gesto de "de acuerdo"|vale mano
mujer haciendo el gesto de "de acuerdo"|vale mano
persona de mostrador de información|mano
empleado de mostrador de información|hombre mano
empleada de mostrador de información|mujer mano
persona con la mano levantada|levantar feliz gesto
hombre con la mano levantada|levantar gesto
mujer con la mano levantada|levantar gesto
persona sorda|escuchar oído accesibilidad
hombre sordo|sordera
mujer sorda|sordera
persona haciendo una reverencia|disculpa perdón gesto
hombre haciendo una reverencia|disculpa perdón gesto
mujer haciendo una reverencia|disculpa perdón gesto
persona con la mano en la frente|incredulidad
hombre con la mano en la frente|incredulidad
mujer con la mano en la frente|incredulidad
persona encogida de hombros|encogerse indiferencia duda
hombre encogido de hombros|encogerse indiferencia duda
mujer encogida de hombros|encogerse indiferencia duda
profesional sanitario|terapeuta enfermero médico
profesional sanitario hombre|enfermero médico
profesional sanitario mujer|enfermera médica doctora
estudiante|graduado licenciado universitario
estudiante hombre|graduado licenciado universitario
estudiante mujer|graduada licenciada universitaria
docente|enseñanza educador profesor
docente hombre|educador maestro profesor
docente mujer|educadora instructora profesora
fiscal|juicio juez magistrado
fiscal hombre|juez magistrado justicia
fiscal mujer|jueza magistrada justicia
profesional de la agricultura|cultivador jardinero labrador
profesional de la agricultura hombre|agricultor campo labrador
profesional de la agricultura mujer|agricultora granjera campo
chef|cocinillas guisandero pinche
chef hombre|cocinero pinche
chef mujer|cocinera pinche
profesional de la mecánica|técnico electricista operario
profesional de la mecánica hombre|electricista fontanero operario
profesional de la mecánica mujer|fontanera operaria electricista
profesional industrial|fábrica montaje trabajador
profesional industrial hombre|fábrica montaje trabajador
profesional industrial mujer|obrera operaria montaje
oficinista|arquitecto director empresa
oficinista hombre|director ejecutivo oficina
oficinista mujer|directora ejecutiva oficina
profesional de la ciencia|físico investigador biólogo
profesional de la ciencia hombre|físico científico biólogo
profesional de la ciencia mujer|bióloga científica química
profesional de la tecnología|software desarrollador tecnólogo
profesional de la tecnología hombre|desarrollador informático tecnólogo
profesional de la tecnología mujer|desarrolladora informática tecnóloga
cantante|artista estrella
cantante hombre|artista estrella
cantante mujer|artista estrella
artista|pintor paleta pinturas
artista hombre|pintor paleta pinturas
artista mujer|pintora paleta pinturas
piloto|capitán avión vuelo
piloto hombre|capitán avión vuelo
piloto mujer|capitana avión vuelo
astronauta|cohete espacio
astronauta hombre|cohete espacio
astronauta mujer|cohete espacio
bombero|manguera camión
bombero hombre|apagafuegos manguera camión
bombera|apagafuegos manguera camión
agente de policía|personas
agente de policía hombre
agente de policía mujer
detective|espía cara
detective hombre|agente investigador espía
detective mujer|investigadora agente espía
guardia
guardia hombre|vigilante
guardia mujer|vigilante
ninja|furtivo oculto luchador
profesional de la construcción|casco obrero trabajador
profesional de la construcción hombre|albañil obrero trabajador
profesional de la construcción mujer|albañila obrera trabajadora
persona con corona|majestad monarca realeza
príncipe|corona
princesa|hadas fantasía cuento
persona con turbante
hombre con turbante
mujer con turbante
persona con gorro chino|mao
mujer con hiyab|pañuelo
persona con esmoquin|novio
hombre con esmoquin
mujer con esmoquin
persona con velo|novia boda
hombre con velo|novio boda
mujer con velo|novia boda
mujer embarazada
hombre embarazado|hinchado inflado lleno
persona embarazada|embarazo gestación hinchazón
lactancia materna|pecho bebé amamantar
mujer alimentando a bebé|alimentar amamantar lactancia
hombre alimentando a bebé|alimentar amamantar lactancia
persona alimentando a bebé|alimentar amamantar lactancia
bebé ángel|cuento cara
Papá Noel|padre fiestas celebración
Mamá Noel|madre santa celebración
Noel|santa fiestas celebración
personaje de superhéroe|superheroína bien superpoder
superhéroe|bueno superhombre hombre
superheroína|bondad superhéroe mujer
personaje de supervillano|supervillana villana mal
supervillano|malvado villano mal
supervillana|malvada villana mujer
persona maga|brujo hechicera bruja
mago|brujo hechicero
maga|hechicera bruja
hada|oberón puck campanilla
hada hombre|puck
hada mujer|titania campanilla
vampiro
vampiro hombre|drácula
vampiresa
persona sirena|tritón
sirena hombre|tritón
sirena
elfo|mágico
elfo hombre|mágico
elfa|mágico mujer
genio|lámpara
genio hombre|lámpara
genio mujer|lámpara
zombi
zombi hombre|caminante
zombi mujer|caminante
trol|monstruo fantasía
persona recibiendo masaje|facial salón cara
hombre recibiendo masaje|facial salón cara
mujer recibiendo masaje|facial salón cara
persona cortándose el pelo|belleza corte peluquero
hombre cortándose el pelo|belleza corte peluquero
mujer cortándose el pelo|belleza corte peluquero
persona caminando|caminar andar
hombre caminando|caminata marcha andar
mujer caminando|caminata marcha andar
persona caminando: hacia la derecha|caminar andar
mujer caminando: hacia la derecha|caminata marcha andar
hombre caminando: hacia la derecha|caminata marcha andar
persona de pie|levantada levantado levantarse
hombre de pie|levantado levantarse
mujer de pie|levantada levantarse
persona de rodillas|arrodillada arrodillado arrodillarse
hombre de rodillas|arrodillado arrodillarse
mujer de rodillas|arrodillada arrodillarse
persona de rodillas: hacia la derecha|arrodillada arrodillado arrodillarse
mujer de rodillas: hacia la derecha|arrodillada arrodillarse
hombre de rodillas: hacia la derecha|arrodillado arrodillarse
persona con bastón|ciego invidente accesibilidad
persona con bastón: hacia la derecha|ciego invidente accesibilidad
hombre con bastón|ciego invidente accesibilidad
hombre con bastón: hacia la derecha|ciego invidente accesibilidad
mujer con bastón|ciega invidente accesibilidad
mujer con bastón: hacia la derecha|ciega invidente accesibilidad
persona en silla de ruedas eléctrica|accesibilidad
persona en silla de ruedas eléctrica: hacia la derecha|accesibilidad
hombre en silla de ruedas eléctrica|accesibilidad
hombre en silla de ruedas eléctrica: hacia la derecha|accesibilidad
mujer en silla de ruedas eléctrica|accesibilidad
mujer en silla de ruedas eléctrica: hacia la derecha|accesibilidad
persona en silla de ruedas manual|accesibilidad
persona en silla de ruedas manual: hacia la derecha|accesibilidad
hombre en silla de ruedas manual|accesibilidad
hombre en silla de ruedas manual: hacia la derecha|accesibilidad
mujer en silla de ruedas manual|accesibilidad
mujer en silla de ruedas manual: hacia la derecha|accesibilidad
persona corriendo|maratón carrera deporte
hombre corriendo|correr maratón carrera
mujer corriendo|correr maratón carrera
persona corriendo: hacia la derecha|maratón carrera deporte
mujer corriendo: hacia la derecha|correr maratón carrera
hombre corriendo: hacia la derecha|correr maratón carrera
mujer bailando|bailar
hombre bailando|bailar
persona trajeada levitando|levitar negocios
personas con orejas de conejo|fiesta bailar
hombres con orejas de conejo|fiesta bailar
mujeres con orejas de conejo|fiesta bailar
persona en una sauna|vapor
hombre en una sauna|vapor
mujer en una sauna|vapor
persona escalando|escalador alpinista
hombre escalando|escalador alpinista
mujer escalando|escaladora alpinista
persona haciendo esgrima|esgrimista espada
carrera de caballos|jinete carreras
persona esquiando|esquiador nieve
practicante de snowboard|nieve
persona jugando al golf|golfista pelota
hombre jugando al golf|jugador
mujer jugando al golf|jugadora
persona haciendo surf|surfear
hombre haciendo surf|surfero surfista
mujer haciendo surf|surfera surfista
persona remando en un bote|remo barca
hombre remando en un bote|remo barca
mujer remando en un bote|remo barca
persona nadando|natación nadar
hombre nadando|nadar
mujer nadando|nadar
persona botando un balón|botar pelota
hombre botando un balón|botar pelota
mujer botando un balón|botar pelota
persona levantando pesas|levantador peso halterofilia
hombre levantando pesas|halterofilia
mujer levantando pesas|halterofilia
persona en bicicleta|ciclismo ciclista
hombre en bicicleta|ciclismo ciclista
mujer en bicicleta|ciclismo ciclista
persona en bicicleta de montaña|ciclista
hombre en bicicleta de montaña|ciclista
mujer en bicicleta de montaña|ciclista
persona haciendo voltereta lateral|acrobacia pirueta rueda
hombre dando una voltereta lateral|gimnasia rueda deporte
mujer dando una voltereta lateral|gimnasia rueda deporte
personas luchando|luchador
hombres luchando|luchador deporte
mujeres luchando|luchadora deporte
persona jugando al waterpolo|waterpolista
hombre jugando al waterpolo|waterpolista agua deporte
mujer jugando al waterpolo|waterpolista agua deporte
persona jugando al balonmano|balonmanista
hombre jugando al balonmano|balonmanista deporte
mujer jugando al balonmano|balonmanista deporte
persona haciendo malabares|equilibrio malabarismo malabarista
hombre haciendo malabares|malabarismo malabarista
mujer haciendo malabares|malabarismo malabarista
persona en posición de loto|meditación yoga
hombre en posición de loto|meditación yoga
mujer en posición de loto|meditación yoga
persona en la bañera|baño
persona en la cama|dormir
dos personas de la mano|pareja
mujeres de la mano|lesbianas novias pareja
mujer y hombre de la mano|novios pareja
hombres de la mano|gays novios pareja
beso|personas romance
beso: mujer y hombre|personas romance
beso: hombre y hombre|personas romance
beso: mujer y mujer|personas romance
pareja enamorada|amor
pareja enamorada: mujer y hombre|amor
pareja enamorada: hombre y hombre|amor
pareja enamorada: mujer y mujer|amor
familia: hombre, mujer, niño
familia: hombre, mujer, niña
familia: hombre, mujer, niña, niño
familia: hombre, mujer, niño, niño
familia: hombre, mujer, niña, niña
familia: hombre, hombre, niño
familia: hombre, hombre, niña
familia: hombre, hombre, niña, niño
familia: hombre, hombre, niño, niño
familia: hombre, hombre, niña, niña
familia: mujer, mujer, niño
familia: mujer, mujer, niña
familia: mujer, mujer, niña, niño
familia: mujer, mujer, niño, niño
familia: mujer, mujer, niña, niña
familia: hombre y niño
familia: hombre, niño, niño
familia: hombre y niña
familia: hombre, niña, niño
familia: hombre, niña, niña
familia: mujer y niño
familia: mujer, niño, niño
familia: mujer y niña
familia: mujer, niña, niño
familia: mujer, niña, niña
cabeza parlante|silueta hablar cara
silueta de busto
dos siluetas de bustos
personas abrazándose|adiós despedida saludo
familia
familia: adulto, adulto, niño
familia: adulto, adulto, niño, niño
familia: adulto, niño
familia: adulto, niño, niño
huellas de pies
cara de mono
mono|macaco simio
gorila|primate simio
orangután|mono primate simio
cara de perro|mascota
perro|cachorro perrete perrito
perro guía|lazarillo ciego accesibilidad
perro de servicio|apoyo asistencia accesibilidad
caniche|perro perrito
lobo|cara
zorro|cara
mapache|astuto curioso maquillaje
cara de gato|mascota
gato|gatete minino
gato negro
león|zodiaco cara
cara de tigre
tigre|felino
leopardo|felino
cara de caballo
alce|asta uapití mamífero
burro|asno borrico mamífero
caballo|ecuestre
unicornio|cara
cebra|raya
ciervo|bambi cervatillo
bisonte|búfalo cíbolo
cara de vaca
buey|cabestro tauro zodiaco
búfalo de agua
vaca|bovino res
cara de cerdo|gorrino
cerdo|cochino puerco gorrino
jabalí
nariz de cerdo|morro cara
carnero|morueco zodiaco
oveja|borrego cordero ovino
cabra|capricornio caprino zodiaco
dromedario|camello joroba desierto
camello|bactriano dromedario desierto
llama|lana
jirafa|manchas
elefante|paquidermo
mamut|colmillo lanudo extinguido
rinoceronte|paquidermo
hipopótamo|paquidermo
cara de ratón
ratón|roedor
rata|roedor
hámster|mascota cara
cara de conejo|mascota
conejo|conejito gazapo
ardilla
castor|roedor
erizo|espinas púas
murciélago|vampiro
oso|cara
oso polar|ártico blanco
koala|marsupial cara
panda|cara
perezoso|gandul lento vago
nutria|bromista juguetón pesca
mofeta|apestar hedor tufo
canguro|saltar salto
tejón|ratel
huellas de pezuñas
pavo|ave
gallina|gallinácea pollo ave
gallo|gallina gallinácea ave
pollito rompiendo el cascarón|huevo pollo ave
pollito|polluelo pollo ave
pollito de frente|pollo ave
pájaro|pajarillo ave
pingüino|ave
paloma|paz pájaro ave
águila|ave
pato|ave
cisne|ave
búho|lechuza pájaro ave
dodo|dronte mauricio ave
pluma|ligero plumaje ave
flamenco|extravangante ostentoso tropical
pavo real|plumas orgulloso ave
loro|papagayo pirata ave
ala|angelical mitología ave
pájaro negro|cuervo grajo mirlo
oca|ganso graznar ave
fénix|reencarnación renacer fantasía
rana|cara
cocodrilo|caimán
tortuga|galápago
lagarto|lagartija
serpiente|culebra reptil víbora
cara de dragón|fantasía cuento
dragón|fantasía cuento
saurópodo|braquiosaurio brontosaurio
t-rex|tiranosaurio
ballena soltando un chorro
ballena|cachalote cetáceo
delfín|cetáceo
foca
pez|pececillo piscis zodiaco
pez tropical
pez globo
tiburón|pez
pulpo|cefalópodo octópodo
caracola|concha espiral
coral|arrecife océano
medusa|invertebrado marino picar
cangrejo|animal zodiaco
bogavante|langosta pinzas marisco
gamba|camarón langostino comida
calamar|molusco comida
ostra|buceo perla
caracol|caracola molusco
mariposa|bonito insecto
bicho|gusano insecto
hormiga|antenas insecto
abeja|miel insecto
escarabajo|bicho insecto
mariquita|cochinilla insecto
grillo|saltamontes
cucaracha|alimaña plaga insecto
araña|insecto
tela de araña|telaraña
escorpión|zodiaco
mosquito|malaria virus insecto
mosca|podrido basura bicho
gusano|lombriz oruga parásito
microbio|ameba germen
ramo de flores
flor de cerezo
flor blanca
loto|hinduismo pureza flor
roseta|planta flor
rosa|flor
flor marchita|marchitada marchitarse
flor de hibisco
girasol|sol flor
flor
tulipán|flor
campanilla|jacinto lavanda flor
planta joven|plantón
planta de maceta|crecer tiesto
árbol de hoja perenne
árbol de hoja caduca|caducifolio
palmera|árbol
cactus|planta
espiga de arroz|planta
hierba|hoja verde
trébol|planta
trébol de cuatro hojas|suerte
hoja de arce
hojas caídas
hojas revoloteando al viento|revolotear soplar
nido vacío|anidación anidamiento anidar
nido con huevos|anidación anidamiento anidar
champiñón|hongo seta
uvas|agracejo racimo fruta
melón|fruta
sandía|fruta
mandarina|naranja fruta
limón|citrón cítrico fruta
lima|cítrico tropical fruta
plátano|fruta
piña|ananás fruta
mango|fruta
manzana roja|poma fruta
manzana verde|poma fruta
pera|perilla fruta
melocotón|durazno fruta
cerezas|guindas fruta
fresa|fresón fruta
arándanos|baya mirtilo azul
kiwi|fruta comida
tomate|ensalada verdura fruta
aceituna|aperitivo oliva comida
coco|palmera
aguacate|fruta comida
berenjena|fruto verdura
patata|papa verdura comida
zanahoria|verdura comida
espiga de maíz|mazorca mijo
chile picante|planta
pimiento|ají chile verdura
pepino|pepinillo verdura comida
verdura de hoja verde|kale lechuga col
brócoli|repollo col
ajo|vampiro condimento
cebolla|condimento llorar
cacahuetes|verdura comida
alubias|habichuelas judías comida
castaña|castaño
raíz de jengibre|cerveza especia garganta
vaina|guisante soja verdura
champiñón marrón|vegetal hongo comida
pan de molde|rebanada tostada
cruasán|bollo francés comida
baguete|francés pan comida
pan sin levadura|naan pita tortilla
bretzel
bagel|panadería bocadillo pan
tortitas|postre dulce comida
gofre
cuña de queso|trozo
carne con hueso|restaurante
muslo de pollo|restaurante
corte de carne|chuleta filete
beicon|carne panceta comida
hamburguesa
patatas fritas|restaurante
pizza|porción restaurante
perrito caliente|salchicha
sándwich|bocata emparedado bocadillo
taco|mexicano comida
burrito|mexicano comida
tamal|mejicano mexicano
pan relleno|durum comida
falafel|albóndiga garbanzo
huevo|comida
cocinar|freír sartén huevo
paella|arroz comida
olla de comida|puchero restaurante
fondue|olla queso suizo
cuenco con cuchara|desayuno
ensalada|bol verde comida
palomitas|maíz
mantequilla|lácteo
sal|salero condimento
comida enlatada|conserva lata
caja de bento|comida restaurante
galleta de arroz
bola de arroz|onigiri japonés restaurante
arroz cocido|restaurante
arroz con curry|restaurante
tazón de fideos|ramen
espagueti|restaurante
patata asada|restaurante
brocheta|pincho marisco japonés
sushi|restaurante
gamba frita|frito restaurante
pastel de pescado japonés
pastel de luna|otoño
dango|pincho japonés restaurante
dumpling|masa comida
galleta de la fortuna|profecía superstición adivinación
caja para llevar|restaurante
cucurucho de helado|dulce restaurante
granizado hawaiano|hielo raspado postre
helado|sorbete postre
dónut|berlina pastel rosquilla
galleta|pasta postre dulce
tarta de cumpleaños|celebración
trozo de tarta|restaurante
magdalena|repostería dulce
pastel|relleno masa
tableta de chocolate|barra restaurante
caramelo|chuche chuchería dulce
piruleta|chuche chuchería dulce
flan|postre dulce
tarro de miel|dulce
biberón|bibi bebé leche
vaso de leche|bebida
bebida caliente|té
tetera|infusión bebida
tazón de té|taza bebida
sake|tazón botella restaurante
botella descorchada|cava corcho beber
copa de vino|vaso bebida
copa de cóctel|restaurante
bebida tropical|restaurante
jarra de cerveza|restaurante
jarras de cerveza brindando|restaurante
copas brindando|brindar brindis celebración
vaso de whisky|chupito copa licor
líquido derramándose|derramar verter bebida
vaso con pajita|refresco zumo
té de burbujas|leche perla
tetrabrik|brick cartón zumo
mate|infusión bebida
cubito de hielo|frío
palillos|cubiertos
cuchillo y tenedor con un plato|restaurante
tenedor y cuchillo|restaurante
cuchara|cucharilla cubiertos
cuchillo de cocina|cocinar arma
tarro|almacenar frasco vacío
ánfora|acuario jarra zodiaco
globo terráqueo mostrando Europa y África|planeta tierra mundo
globo terráqueo mostrando América|planeta tierra mundo
globo terráqueo mostrando Asia y Australia|planeta tierra mundo
globo terráqueo con meridianos|tierra mundo
mapa mundial|mapamundi mundo
mapa de Japón
brújula|navegación orientación magnético
montaña con nieve|frío
montaña|monte
volcán|erupción
monte Fuji|montaña naturaleza
camping|acampada campamento vacaciones
playa y sombrilla
desierto|arena
isla desierta
parque nacional
estadio
edificio clásico
construcción|obra edificio
ladrillo|arcilla cemento pared
piedra|pedrusco peña roca
madera|hoguera leña tronco
cabaña|casa yurta
casas|urbanización edificio
casa abandonada|deshabitada inhabitada vacía
casa|vivienda
casa con jardín|vivienda construcción
edificio de oficinas|construcción
oficina de correos japonesa|edificio
oficina de correos europea|europa edificio
hospital|medicina médico edificio
banco|banca edificio
hotel|alojamiento turismo edificio
hotel del amor|edificio
tienda 24 horas|establecimiento edificio
colegio|escuela edificio
grandes almacenes|comercio
fábrica|industria edificio
castillo japonés|construcción
castillo europeo|construcción
iglesia celebrando boda
Torre de Tokio
Estatua de la Libertad|nueva
iglesia|cruz cristianismo edificio
mezquita
templo hindú
sinagoga|judaísmo
santuario sintoísta|sintoísmo japón
Kaaba|hach musulmán umrah
fuente
tienda de campaña|vacaciones
bruma|niebla
noche estrellada|estrellas
paisaje urbano|ciudad edificio
amanecer sobre montañas|salida sol
amanecer
ciudad al atardecer|paisaje edificios
puesta del sol|edificios
puente de noche
aguas termales|termas vapor
caballo de tiovivo|entretenimiento
tobogán|jugar parque
noria de feria|atracciones entretenimiento
montaña rusa|atracciones feria entretenimiento
poste de barbero|barbería peluquero
carpa de circo|entretenimiento
locomotora de vapor|tren vehículo
vagón|tranvía ferrocarril vehículo
tren de alta velocidad|rápido ferrocarril ave
tren bala|shinkansen velocidad vehículo
tren|ferrocarril vehículo
metro|subterráneo suburbano transporte
tren ligero|ferrocarril transporte
estación de tren
tranvía|trolebús transporte
monorraíl|monocarril tren transporte
ferrocarril de montaña|vehículo
vagón de tranvía|vehículo
autobús|transporte
autobús próximo|vehículo
trolebús|tranvía transporte
minibús|autobús transporte
ambulancia|transporte vehículo
coche de bomberos|fuego camión vehículo
coche de policía|vehículo
coche de policía próximo|vehículo
taxi|coche vehículo
taxi próximo|vehículo
coche|automóvil vehículo
coche próximo|automóvil vehículo
vehículo deportivo utilitario|camping caravana vacaciones
camioneta|ranchera
camión de reparto|mercancías transporte vehículo
camión articulado|tráiler vehículo
tractor|agricultura vehículo
coche de carreras
moto|motocicleta carreras vehículo
scooter|escúter
silla de ruedas manual|accesibilidad
silla de ruedas eléctrica|accesibilidad
mototaxi
bicicleta|vehículo
patinete
monopatín|tabla
patines
parada de autobús
autopista|carretera
vía de tren
barril de petróleo|bidón
surtidor de gasolina|combustible
rueda|girar neumático círculo
luces de policía
semáforo horizontal|tráfico luz
semáforo|tráfico luz
señal de stop|octágono parada
obras|construcción señal
ancla|gancho barco
salvavidas|flotador rescate seguridad
velero|yate barco
canoa|piragua barca barco
lancha motora|barco vehículo
barco de pasajeros|vehículo
ferri|barco
barco a motor|vehículo
barco|vehículo
avión|aeroplano
avioneta
avión despegando|salida aeroplano
avión aterrizando|llegada aeroplano
paracaídas|paracaidismo paravela volar
asiento de transporte|plaza silla
helicóptero|aspas rotores vehículo
ferrocarril de suspensión|vehículo
teleférico de montaña|funicular vehículo
teleférico|aéreo tranvía vehículo
satélite|espacio vehículo
cohete|espacio vehículo
platillo volante|ovni
timbre de hotel|botones campanilla
equipaje|viajar maleta
reloj de arena sin tiempo|temporizador
reloj de arena con tiempo|temporizador
reloj
reloj despertador|alarma
cronómetro|reloj
temporizador|reloj
reloj de sobremesa
12 en punto|doce reloj
doce y media|reloj
1 en punto|una reloj
una y media|reloj
2 en punto|dos reloj
dos y media|reloj
3 en punto|tres reloj
tres y media|reloj
4 en punto|cuatro reloj
cuatro y media|reloj
5 en punto|cinco reloj
cinco y media|reloj
6 en punto|seis reloj
seis y media|reloj
7 en punto|siete reloj
siete y media|reloj
8 en punto|ocho reloj
ocho y media|reloj
9 en punto|nueve reloj
nueve y media|reloj
10 en punto|diez reloj
diez y media|reloj
11 en punto|once reloj
once y media|reloj
luna nueva|oscuridad
luna creciente|cuarto espacio
luna en cuarto creciente|espacio
luna gibosa creciente
luna llena|plenilunio
luna gibosa menguante
luna en cuarto menguante
luna menguante
luna|creciente espacio
luna nueva con cara|espacio
luna de cuarto creciente con cara|espacio
luna de cuarto menguante con cara|creciente espacio
termómetro|temperatura
sol|soleado rayos espacio
luna llena con cara
sol con cara|brillante
planeta con anillos|saturnino saturno
estrella|estelar
estrella brillante|resplandeciente
estrella fugaz|lluvia
Vía Láctea|galaxia espacio
nube|tiempo
sol detrás de una nube
nube con rayo y lluvia|trueno
sol detrás de una nube pequeña
sol detrás de una nube grande
sol detrás de una nube con lluvia
nube con lluvia
nube con nieve|frío
nube con rayo
tornado|torbellino nube
niebla|nube
cara de viento|soplar nube
ciclón|tifón tornado mareo
arcoíris|colores lluvia
paraguas cerrado|lluvia accesorios
paraguas|lluvia
paraguas con gotas de lluvia
sombrilla en la arena|sol
alto voltaje|peligro electricidad
copo de nieve|frío
muñeco de nieve con nieve
muñeco de nieve
meteorito|cometa espacio
fuego|llama
gota|sudor agua
ola de mar|océano
calabaza de Halloween|linterna celebración
árbol de Navidad|celebración
fuegos artificiales|celebración
bengala|celebración
petardo|dinamita explosivo
chispas|bengala estrellas
globo|celebración
cañón de confeti|fiesta celebración
bola de confeti|celebración
árbol de tanabata|festividad celebración
decoración de pino|bambú kadomatsu celebración
muñecas japonesas|hinamatsuri celebración
banderín de carpas|koinobori celebración
campanilla de viento|furin
ceremonia de contemplación de la luna|tsukimi celebración
sobre rojo|regalo
lazo|celebración
regalo|envoltorio presente celebración
lazo conmemorativo
entradas|evento admisión acceso
tique|admisión acceso
medalla militar|celebración
trofeo|premio
medalla deportiva|premio
medalla de oro|primero
medalla de plata|segundo
medalla de bronce|tercero
balón de fútbol
béisbol|balón pelota
pelota de softball|bola
balón de baloncesto|canasta deporte
pelota de voleibol|balón juego
balón de fútbol americano|deporte
balón de rugby|deporte
pelota de tenis|deporte
disco volador|frisbee
bolos|bola juego
críquet|pelota juego
hockey sobre hierba|palo pelota juego
hockey sobre hielo|disco palo
lacrosse|raqueta bola pelota
tenis de mesa|pelota juego
bádminton|volante pluma raqueta
guante de boxeo|deporte
uniforme de artes marciales
portería|red deporte
banderín en hoyo
patín de hielo
caña de pescar|esparcimiento pez entretenimiento
máscara de buceo|bucear buzo tubo
camiseta sin mangas|banda deporte
esquís|esquíes nieve
trineo
piedra de curling|roca juego
diana|blanco juego
yoyó|dieta efecto juguete
cometa|planear viento volar
pistola de agua|verano juguete
bola negra de billar|juego
bola de cristal|adivinación
varita mágica|magia mago bruja
mando de videoconsola|videojuego juego
joystick|mando palanca juego
máquina tragaperras|juego
dado|juego
pieza de puzle|conectar pista rompecabezas
osito de peluche|oso juguete
piñata|caballito fiesta celebración
bola de espejos|brillar discoteca bailar
muñeca rusa|mamushka matrioska rusia
palo de picas|carta juego
palo de corazones|carta juego
palo de diamantes|carta juego
palo de tréboles|carta juego
peón de ajedrez
comodín
dragón rojo de mahjong|juego
cartas de flores|hanafuda
máscaras de teatro|actuación arte entretenimiento
cuadro enmarcado|museo marco
paleta de pintor|pintura arte artista
hilo|carrete coser aguja
aguja de coser|bordado hilar tejer
ovillo|punto tejer bola
nudo|anudar atar trenzar
gafas|ojo accesorios ropa
gafas de sol|oscuras ojo
gafas de protección|soldar nadar
bata de laboratorio|experimento científico médico
chaleco de seguridad|emergencia
corbata|accesorio ropa
camiseta|ropa
vaqueros|pantalones ropa
bufanda|abrigo cuello
guantes|mano
abrigo|chaquetón
calcetines|pies ropa
vestido|mujer ropa
kimono|japonés ropa
sari|prenda vestido ropa
traje de baño de una pieza|bañador
ropa interior|bragas braguitas bañador
pantalones cortos|bermudas calzoncillos bañador
bikini|playa baño ropa
ropa de mujer|blusa camisa femenina
abanico abierto|airear flamenco bailar
monedero|cartera complementos accesorios
bolso|complementos accesorios
bolso de mano|cartera complementos accesorios
bolsas de compras
mochila escolar|colegio
chancla|chancleta chinela sandalia
zapato de hombre|calzado ropa
zapatilla deportiva|tenis calzado ropa
bota de senderismo|mochilero
bailarina|zapato calzado
zapato de tacón|mujer
sandalia de mujer|calzado ropa
zapatillas de ballet|balé danza bailar
bota de mujer|calzado ropa
peineta|pelo
corona|reina rey accesorios
sombrero de mujer|accesorio ropa
sombrero de copa|chistera ropa
birrete|graduación gorro celebración
gorra con visera|béisbol
casco militar|guerra soldado guerrero
casco con una cruz blanca|ayuda cara
rosario|collar cuentas
pintalabios|cosmética maquillaje labios
anillo|diamante
piedra preciosa|gema joya diamante
altavoz silenciado|silencio
altavoz a volumen bajo
altavoz a volumen medio
altavoz a volumen alto
altavoz de mano|comunicación
megáfono|comunicación
corneta de posta
campana
campana con signo de cancelación|ruido
pentagrama|partitura
nota musical
notas musicales
micrófono de estudio|música
control de volumen|fader
ruedas de control|diales potenciómetros música
micrófono|entretenimiento
auricular|cascos
radio
saxofón|instrumento música
trompeta|instrumento música
acordeón
guitarra|instrumento música
teclado musical|instrumento
violín|instrumento música
banjo|banyo cuerda música
tambor|baquetas música
tamboril|ritmo
maracas|brasil movimiento música
flauta|flautín instrumento música
teléfono móvil|celular
móvil con una flecha|llamada recibir teléfono
teléfono
auricular de teléfono|comunicación
busca|localizador comunicación
máquina de fax|comunicación
pila|batería
batería baja|electrónico pila
enchufe eléctrico|corriente electricidad
ordenador portátil
ordenador de sobremesa
impresora|ordenador
teclado|ordenador
ratón de ordenador
bola de desplazamiento|ordenador
minidisc|md disco
disquete|disco
disco óptico
disco DVD
ábaco|cálculo contar matemáticas
cámara de cine|película entretenimiento
fotograma de película
proyector de cine|película
claqueta|cine película entretenimiento
televisión
cámara de fotos
cámara con flash
videocámara|cámara
cinta de vídeo
lupa orientada hacia la izquierda|buscar
lupa orientada hacia la derecha|buscar
vela|luz
bombilla|electricidad luz
linterna|luz
lámpara japonesa|izakaya restaurante
lámpara de aceite
cuaderno con tapa decorativa|decoración
libro cerrado
libro abierto
libro verde
libro azul
libro naranja
libros
cuaderno|libreta
libro de contabilidad|cuaderno
página doblada|documento
pergamino
página hacia arriba|anverso documento
periódico|diario
periódico enrollado|noticias papel
marcadores|pestañas
marcapáginas|marcador
etiqueta
moneda|oro plata dinero
bolsa de dinero
billete de yen|dinero
billete de dólar|dinero
billete de euro|dinero
billete de libra|dinero
billete con alas|dinero
tarjeta de crédito
recibo|contabilidad prueba testimonio
mercado al alza|tabla
sobre|carta correo
correo electrónico|sobre comunicación
sobre entrante|carta correo comunicación
sobre con flecha|carta correo comunicación
bandeja de salida|enviado correo comunicación
bandeja de entrada|recibido correo comunicación
paquete|caja
buzón cerrado con la bandera levantada
buzón cerrado con la bandera bajada|vacío
buzón abierto con la bandera levantada
buzón abierto con la bandera bajada|vacío
buzón|cartas correo
urna con papeleta|voto
lápiz|escolar lapicero escribir
pluma negra|bolígrafo tinta escribir
estilográfica|bolígrafo pluma escribir
bolígrafo|escribir
pincel|pintar
lápiz de cera
cuaderno de notas|comunicación
maletín|documentos cartera
carpeta de archivos
carpeta de archivos abierta
separador de fichas|fichero
calendario|fecha
calendario recortable|fecha
bloc de notas de espiral|cuaderno
calendario de espiral
organizador de fichas|tarjetas cartera
gráfica de evolución ascendente|gráfico
gráfica de evolución descendente|gráfico
gráfico de barras
portapapeles|papeles pinza tabla
chincheta|tachuela
chincheta redonda
clip
clips unidos|unión
regla
escuadra|regla triángulo
tijeras|cortar herramienta
archivador de tarjetas|archivo caja
archivador|archivos organizador oficina
papelera|cubo basura
candado cerrado|cerrar
candado abierto|abrir
candado con pluma estilográfica|privacidad cerrado
candado cerrado y llave|seguro
llave|contraseña
llave antigua
martillo|herramienta
hacha|dividir hachuela talar
pico|mina herramienta
martillo y pico|herramienta
martillo y llave inglesa|herramienta
puñal|cuchillo daga arma
espadas cruzadas|arma
bomba|emoción
bumerán|rebotar
arco y flecha|sagitario arquero zodiaco
escudo|defensa
sierra de carpintería|carpintero talar herramienta
llave inglesa|herramienta
destornillador|atornillador tornillo herramienta
tornillo y tuerca|herramienta
engranaje|herramienta
tornillo de banco|herramienta
balanza|peso justicia zodiaco
bastón|ceguera ciega accesibilidad
eslabón
cadena rota|esposas libertad rotura
cadenas
gancho|agarrar anzuelo garfio
caja de herramientas|armario mecánico
imán|atracción herradura magnético
escalera|escalar escalerilla peldaño
alambique|química herramienta
tubo de ensayo|ciencia experimento químico
placa de petri|bacterias biología biólogo
adn|evolución genética biólogo
microscopio|laboratorio instrumento
telescopio|astronomía instrumento
antena de satélite|comunicación
jeringuilla|jeringa aguja médico
gota de sangre|herida medicina
píldora|comprimido pastilla médico
tirita|apósito
muleta|bastón discapacidad palo
estetoscopio|fonendoscopio corazón médico
radiografía|huesos doctora médico
puerta
ascensor|elevador montacargas accesibilidad
espejo|espéculo reflejo
ventana|abertura apertura marco
cama|dormir
sofá y lámpara
silla|asiento sentarse
inodoro|váter wc baño
desatascador|retrete succión servicio
ducha|agua baño
bañera|baño
trampa de ratones|cebo cepo ratonera
cuchilla de afeitar|afeitado afilado navaja
bote de crema|champú hidratante
imperdible|pañal
escoba|barrer fregar bruja
cesta|colada cosecha
rollo de papel
cubo|balde barreño cubeta
jabón|bañarse enjabonarse pastilla
burbujas|eructar jabón limpiar
cepillo de dientes|higiene limpio servicio
esponja|absorbente poroso limpiar
extintor|apagar extinguir incendio
carrito de la compra|carro supermercado
cigarrillo|cigarro fumar
ataúd|muerte
lápida|cementario estela tumba
urna funeraria|muerte
ojo turco|talismán amuleto
hamsa|jamsa maría mano
estatua moái|pascua
letrero|anuncio aviso poste
carné de identidad|credenciales identificación seguridad
señal de cajero automático|banco
señal de usar papelera|basura
agua potable
símbolo de silla de ruedas|acceso señal
aseo para hombres|servicio baño señal
señal de aseo para mujeres|servicio baño
señal de aseos|servicios
señal de bebé|cambiar lactancia
aseos|lavabo servicios wc
control de pasaportes
aduana
recogida de equipajes|maleta
consigna|depósito equipaje
advertencia|cuidado señal
niños cruzando|señal
dirección prohibida|prohibido señal
prohibido|entrar pasar prohibición
bicicletas prohibidas|prohibido vehículo
prohibido fumar|señal
prohibido tirar basura|señal
agua no potable
prohibido el paso de peatones|señal
prohibido el uso de móviles|teléfono
prohibido para menos de 18 años
radiactivo|radiactividad radioactividad señal
riesgo biológico|peligro señal
flecha hacia arriba|norte dirección
flecha hacia la esquina superior derecha|noreste arriba dirección
flecha hacia la derecha|este dirección
flecha hacia la esquina inferior derecha|sudeste abajo dirección
flecha hacia abajo|sur dirección
flecha hacia la esquina inferior izquierda|suroeste abajo dirección
flecha hacia la izquierda|oeste
flecha hacia la esquina superior izquierda|noroeste arriba dirección
flecha arriba y abajo|dirección
flecha izquierda y derecha|dirección
flecha derecha curvándose a la izquierda|dirección
flecha izquierda curvándose a la derecha|dirección
flecha derecha curvándose hacia arriba|dirección
flecha derecha curvándose hacia abajo|dirección
flechas verticales en sentido horario
flechas en sentido antihorario|dirección
flecha BACK|atrás
flecha END|final
flecha ON!|señal
flecha SOON
flecha TOP|arriba
lugar de culto
símbolo de átomo
om
estrella de David|judío judaísmo
rueda del dharma|budismo
yin yang|taoísmo
cruz latina|cristianismo
cruz ortodoxa
media luna y estrella
símbolo de la paz
menorá|candelabro religión
estrella de seis puntas|adivinación
khanda|sij sijismo sikh
Aries|carnero horóscopo zodiaco
Tauro|buey toro zodiaco
Géminis|gemelos horóscopo zodiaco
Cáncer|cangrejo horóscopo zodiaco
Leo|león horóscopo zodiaco
Virgo|horóscopo zodiaco
Libra|balanza escala zodiaco
Escorpio|escorpión horóscopo zodiaco
Sagitario|arquero horóscopo zodiaco
Capricornio|cabra horóscopo zodiaco
Acuario|agua horóscopo zodiaco
Piscis|pescado pez zodiaco
Ofiuco|portador serpiente zodiaco
reproducción aleatoria|cruzado flechas
repetir|repetición flechas
repetir una vez|repetición uno flechas
reproducir|flecha triángulo
avance rápido|avanzar doble flecha
pista siguiente|triángulos
reproducir o pausa|triángulo
retroceso|izquierda triángulo
retroceso rápido|rebobinado rebobinar flecha
pista anterior|atrás triángulo
triángulo hacia arriba|botón
triángulo doble hacia arriba|flecha
triángulo hacia abajo|botón
triángulo doble hacia abajo
pausa|barras botón
detener|cuadrado parar botón
grabar|círculo botón
expulsar|botón
cine|película entretenimiento
brillo bajo|tenue
brillo alto|brillante
barras de cobertura|antena celular señal
wifi|conexión inalámbrica red
modo vibración|móvil teléfono
teléfono móvil apagado
signo femenino|símbolo mujer
signo masculino|hombre símbolo
símbolo de transgénero
multiplicación|marca cancelar prohibido
más|suma signo
menos|resta signo
división|signo
signo igual grueso|equivalencia igualdad matemáticas
infinito|ilimitado siempre
exclamación doble|sorpresa puntuación
exclamación e interrogación
interrogación roja|pregunta puntuación
interrogación blanca|pregunta puntuación
exclamación blanca|puntuación
exclamación roja|puntuación
guion ondulado
cambio de divisas|moneda dinero
símbolo de dólar|dinero
símbolo de medicina|asclepio esculapio serpiente
símbolo de reciclaje|reciclar universal señal
flor de lis
emblema de tridente|ancla
etiqueta identificativa|nombre
símbolo japonés para principiante|amarillo verde
círculo rojo hueco|aro
botón de marca de verificación|selección
casilla con marca de verificación|selección
marca de verificación|selección
marca de cruz|tachar cancelar
botón con marca de cruz|casilla
bucle|giro tirabuzón
bucle doble
marca de alternancia
asterisco de ocho puntas
estrella de ocho puntas
chispa
copyright|símbolo
marca registrada
símbolo de marca comercial
Teclas: #
Teclas: *
tecla: 0|cero
tecla: 1|uno
tecla: 2|dos
tecla: 3|tres
tecla: 4|cuatro
tecla: 5|cinco
tecla: 6|seis
tecla: 7|siete
tecla: 8|ocho
tecla: 9|nueve
Teclas: 10
letras latinas mayúsculas
letras latinas minúsculas
números|dígitos
símbolos
alfabeto latino
grupo sanguíneo A
grupo sanguíneo AB
grupo sanguíneo B
borrar|símbolo
botón COOL|mola
botón FREE|gratis
información
símbolo de identificación|identidad
m en círculo
botón NEW|nuevo
botón NG|nuevo
grupo sanguíneo tipo O
botón OK
aparcamiento
símbolo de socorro|ayuda
botón UP!|información novedad símbolo
botón VS|contra símbolo
ideograma japonés para "aquí"
ideograma japonés para "de cortesía"
ideograma japonés para "cantidad mensual"|kanji
ideograma japonés para "de pago"|kanji
ideograma japonés para "reservado"|kanji
ideograma japonés para "ganga"|kanji
ideograma japonés para "descuento"|kanji
ideograma japonés para "gratis"|kanji
ideograma japonés para "prohibido"|kanji
ideograma japonés para "aceptable"|kanji
ideograma japonés para "aplicación"|kanji
ideograma japonés para "aprobado"|kanji
ideograma japonés para "vacante"|kanji
ideograma japonés para "enhorabuena"|kanji
ideograma japonés para "secreto"|kanji
ideograma japonés para "abierto"|kanji
ideograma japonés para "completo"|lleno kanji
círculo rojo|geometría
círculo naranja
círculo amarillo
círculo verde
círculo azul|geometría
círculo morado|púrpura lila
círculo marrón
círculo negro|geometría
círculo blanco|geometría
cuadrado rojo
cuadrado naranja
cuadrado amarillo
cuadrado verde
cuadrado azul
cuadrado morado|púrpura lila
cuadrado marrón
cuadrado negro grande|geometría
cuadrado blanco grande|geometría
cuadrado negro mediano|geometría
cuadrado blanco mediano|geometría
cuadrado negro mediano-pequeño|geometría
cuadrado blanco mediano-pequeño|geometría
cuadrado negro pequeño|geometría
cuadrado blanco pequeño|geometría
rombo naranja grande|geometría
rombo azul grande|geometría
rombo naranja pequeño|geometría
rombo azul pequeño|geometría
triángulo rojo hacia arriba|geometría
triángulo rojo hacia abajo|geometría
rombo con pétalo|flor geometría
botón de opción
botón cuadrado con borde blanco
botón cuadrado con borde negro
bandera de cuadros|motor carreras deporte
bandera triangular|localización
banderas cruzadas|japón celebración
bandera negra|ondear
bandera blanca|ondear
bandera del arcoíris
bandera transgénero|lgtb rosa blanco
bandera pirata|botín tesoro
Bandera: Isla de la Ascensión
Bandera: Andorra
Bandera: Emiratos Árabes Unidos
Bandera: Afganistán
Bandera: Antigua y Barbuda
Bandera: Anguila
Bandera: Albania
Bandera: Armenia
Bandera: Angola
Bandera: Antártida
Bandera: Argentina
Bandera: Samoa Americana
Bandera: Austria
Bandera: Australia
Bandera: Aruba
Bandera: Islas Aland
Bandera: Azerbaiyán
Bandera: Bosnia y Herzegovina
Bandera: Barbados
Bandera: Bangladés
Bandera: Bélgica
Bandera: Burkina Faso
Bandera: Bulgaria
Bandera: Baréin
Bandera: Burundi
Bandera: Benín
Bandera: San Bartolomé
Bandera: Bermudas
Bandera: Brunéi
Bandera: Bolivia
Bandera: Caribe neerlandés
Bandera: Brasil
Bandera: Bahamas
Bandera: Bután
Bandera: Isla Bouvet
Bandera: Botsuana
Bandera: Bielorrusia
Bandera: Belice
Bandera: Canadá
Bandera: Islas Cocos
Bandera: República Democrática del Congo
Bandera: República Centroafricana
Bandera: Congo
Bandera: Suiza
Bandera: Côte d’Ivoire
Bandera: Islas Cook
Bandera: Chile
Bandera: Camerún
Bandera: China
Bandera: Colombia
Bandera: Isla Clipperton
Bandera: Costa Rica
Bandera: Cuba
Bandera: Cabo Verde
Bandera: Curazao
Bandera: Isla de Navidad
Bandera: Chipre
Bandera: Chequia
Bandera: Alemania
Bandera: Diego García
Bandera: Yibuti
Bandera: Dinamarca
Bandera: Dominica
Bandera: República Dominicana
Bandera: Argelia
Bandera: Ceuta y Melilla
Bandera: Ecuador
Bandera: Estonia
Bandera: Egipto
Bandera: Sáhara Occidental
Bandera: Eritrea
Bandera: España
Bandera: Etiopía
Bandera: Unión Europea
Bandera: Finlandia
Bandera: Fiyi
Bandera: Islas Malvinas
Bandera: Micronesia
Bandera: Islas Feroe
Bandera: Francia
Bandera: Gabón
Bandera: Reino Unido
Bandera: Granada
Bandera: Georgia
Bandera: Guayana Francesa
Bandera: Guernesey
Bandera: Ghana
Bandera: Gibraltar
Bandera: Groenlandia
Bandera: Gambia
Bandera: Guinea
Bandera: Guadalupe
Bandera: Guinea Ecuatorial
Bandera: Grecia
Bandera: Islas Georgia del Sur y Sandwich del Sur
Bandera: Guatemala
Bandera: Guam
Bandera: Guinea-Bisáu
Bandera: Guyana
Bandera: RAE de Hong Kong (China)
Bandera: Islas Heard y McDonald
Bandera: Honduras
Bandera: Croacia
Bandera: Haití
Bandera: Hungría
Bandera: Canarias
Bandera: Indonesia
Bandera: Irlanda
Bandera: Israel
Bandera: Isla de Man
Bandera: India
Bandera: Territorio Británico del Océano Índico
Bandera: Irak
Bandera: Irán
Bandera: Islandia
Bandera: Italia
Bandera: Jersey
Bandera: Jamaica
Bandera: Jordania
Bandera: Japón
Bandera: Kenia
Bandera: Kirguistán
Bandera: Camboya
Bandera: Kiribati
Bandera: Comoras
Bandera: San Cristóbal y Nieves
Bandera: Corea del Norte
Bandera: Corea del Sur
Bandera: Kuwait
Bandera: Islas Caimán
Bandera: Kazajistán
Bandera: Laos
Bandera: Líbano
Bandera: Santa Lucía
Bandera: Liechtenstein
Bandera: Sri Lanka
Bandera: Liberia
Bandera: Lesoto
Bandera: Lituania
Bandera: Luxemburgo
Bandera: Letonia
Bandera: Libia
Bandera: Marruecos
Bandera: Mónaco
Bandera: Moldavia
Bandera: Montenegro
Bandera: San Martín
Bandera: Madagascar
Bandera: Islas Marshall
Bandera: Macedonia del Norte
Bandera: Mali
Bandera: Myanmar (Birmania)
Bandera: Mongolia
Bandera: RAE de Macao (China)
Bandera: Islas Marianas del Norte
Bandera: Martinica
Bandera: Mauritania
Bandera: Montserrat
Bandera: Malta
Bandera: Mauricio
Bandera: Maldivas
Bandera: Malaui
Bandera: México
Bandera: Malasia
Bandera: Mozambique
Bandera: Namibia
Bandera: Nueva Caledonia
Bandera: Níger
Bandera: Isla Norfolk
Bandera: Nigeria
Bandera: Nicaragua
Bandera: Países Bajos
Bandera: Noruega
Bandera: Nepal
Bandera: Nauru
Bandera: Niue
Bandera: Nueva Zelanda
Bandera: Omán
Bandera: Panamá
Bandera: Perú
Bandera: Polinesia Francesa
Bandera: Papúa Nueva Guinea
Bandera: Filipinas
Bandera: Pakistán
Bandera: Polonia
Bandera: San Pedro y Miquelón
Bandera: Islas Pitcairn
Bandera: Puerto Rico
Bandera: Territorios Palestinos
Bandera: Portugal
Bandera: Palaos
Bandera: Paraguay
Bandera: Catar
Bandera: Reunión
Bandera: Rumanía
Bandera: Serbia
Bandera: Rusia
Bandera: Ruanda
Bandera: Arabia Saudí
Bandera: Islas Salomón
Bandera: Seychelles
Bandera: Sudán
Bandera: Suecia
Bandera: Singapur
Bandera: Santa Elena
Bandera: Eslovenia
Bandera: Svalbard y Jan Mayen
Bandera: Eslovaquia
Bandera: Sierra Leona
Bandera: San Marino
Bandera: Senegal
Bandera: Somalia
Bandera: Surinam
Bandera: Sudán del Sur
Bandera: Santo Tomé y Príncipe
Bandera: El Salvador
Bandera: Sint Maarten
Bandera: Siria
Bandera: Esuatini
Bandera: Tristán de Acuña
Bandera: Islas Turcas y Caicos
Bandera: Chad
Bandera: Territorios Australes Franceses
Bandera: Togo
Bandera: Tailandia
Bandera: Tayikistán
Bandera: Tokelau
Bandera: Timor-Leste
Bandera: Turkmenistán
Bandera: Túnez
Bandera: Tonga
Bandera: Turquía
Bandera: Trinidad y Tobago
Bandera: Tuvalu
Bandera: Taiwán
Bandera: Tanzania
Bandera: Ucrania
Bandera: Uganda
Bandera: Islas menores alejadas de EE. UU.
Bandera: Naciones Unidas
Bandera: Estados Unidos
Bandera: Uruguay
Bandera: Uzbekistán
Bandera: Ciudad del Vaticano
Bandera: San Vicente y las Granadinas
Bandera: Venezuela
Bandera: Islas Vírgenes Británicas
Bandera: Islas Vírgenes de EE. UU.
Bandera: Vietnam
Bandera: Vanuatu
Bandera: Wallis y Futuna
Bandera: Samoa
Bandera: Kosovo
Bandera: Yemen
Bandera: Mayotte
Bandera: Sudáfrica
Bandera: Zambia
Bandera: Zimbabue
Bandera: Inglaterra
Bandera: Escocia
Bandera: Gales`

/*! Names of emoji from Unicode CLDR 48.2.0, © Unicode, Inc.: see THIRD-PARTY.md. SPDX-License-Identifier: Unicode-3.0 */
// Made by scripts/emoji.mjs: do not edit. One file, as it is one table, which is fetched whole.

/** A line for each emoji of emoji-data.ts, in the same order: its name, `|` and more words. */
export const NAMES: string = `visage rieur|joyeux rire sourire
visage souriant avec de grands yeux|formidable dents sourire
visage très souriant aux yeux rieurs|joyeux rire sourire
visage souriant aux yeux rieurs|dents super sourire
visage souriant avec yeux plissés|ahah bouche sourire
visage souriant avec une goutte de sueur|stressé froid sourire
se rouler par terre de rire|drôle hilare visage
visage riant aux larmes|joie lol sourire
visage avec un léger sourire|content heureux
tête à l’envers|renversée incroyable visage
visage qui fond|fondre liquéfié gêne
visage faisant un clin d’œil|flirter plaisanter blague
visage souriant avec yeux rieurs|satisfait rougir sourire
visage souriant avec auréole|béni bible sourire
visage souriant avec cœurs|adorer béguin amour
visage souriant avec yeux en forme de cœur|romantique amoureux amour
visage avec des étoiles à la place des yeux|surexcité wow heureux
visage envoyant un bisou|bonjour cœur amour
visage faisant un bisou|bise embrasser amour
visage souriant|décontracté détendu sourire
visage faisant un bisou avec les yeux fermés|rougir bise baiser
visage aux yeux rieurs faisant un bisou|bise embrasser amour
visage souriant avec une larme|reconnaissant soulagé heureux
miam|bon langue sourire
visage qui tire la langue|génial super
visage qui tire la langue et fait un clin d’œil|amusant loufoque blague
tête de fou|oeil large petit
visage qui tire la langue les yeux plissés|goût dégoûtant omd
argent dans les yeux et la bouche|dollars
visage qui fait un câlin|gentil mains
visage avec une main sur la bouche|malin rigole surprise
visage avec yeux ouverts et main sur la bouche|embarrassé impressionné surpris
visage qui regarde entre ses doigts|captivé fasciné effrayé
visage avec un doigt sur la bouche|chut silence
visage en pleine réflexion|hum réfléchir penser
visage qui fait un salut militaire|respect armée oui
visage avec bouche fermeture éclair|motus
visage avec les sourcils relevés|méfiant euh surprise
visage neutre|gêné
visage sans expression|inexpressif neutre mécontent
visage sans bouche|muet neutre secret
visage en pointillés|déprimé introverti disparaître
visage dans les nuages|distrait brouillard
visage avec un sourire malin|arrogant charmeur suspicieux
visage blasé|bizarre jaloux fâché
visage roulant des yeux|agacé excédé incrédulité
visage grimaçant|rien gêné sourire
visage expirant|chuchoter exténué fatigué
visage de menteur|mensonge
visage secoué|ouah panique choc
tête secouée horizontalement|secouer non
tête secouée verticalement|oui
visage soulagé|calme sérénité soulagement
visage pensif|perdu abattu triste
visage endormi|sommeil larme triste
visage qui bave|baver mmh délicieux
visage somnolent|zzz coucher fatigué
visage avec masque|bactéries germes docteur
visage avec thermomètre|indisposé malade
visage avec bandage autour de la tête|blessure aïe pansement
visage nauséeux|écœuré vomir malade
visage qui vomit|gerbe gerber malade
visage qui éternue|atchoum éternuement malade
visage rouge et chaud|sue suer fièvre
visage bleu et froid|gel gelé glaçon
visage éméché|bourré bourrée rond
visage étourdi|tournis fatigué malade
visage aux yeux en spirales|confusion hagard malade
tête qui explose|choc choqué surprise
visage avec chapeau de cowboy
visage festif|sifflet youpi fête
visage déguisé|grimer postiche déguisement
visage avec lunettes de soleil|cool posé tranquille
visage de geek|doué futé personne
visage avec un monocle|classe fortune riche
visage confus|ennuyé désolé triste
visage avec bouche en diagonale|bof frustration déçu
visage inquiet|préoccupé stressé triste
visage légèrement mécontent|triste
visage mécontent|malheureux triste
visage avec bouche ouverte|épaté choqué incroyable
visage ébahi|stupeur stupéfait incroyable
visage stupéfait|impossible choc incroyable
visage qui rougit|ébahi comment incroyable
visage implorant|excuse pitié pardon
visage retenant ses larmes|fierté ému triste
visage mécontent avec bouche ouverte|déçu effrayé surpris
visage angoissé|comment hein surpris
visage effrayé|apeuré blême peur
visage anxieux avec goutte de sueur|aah mince froid
visage triste mais soulagé|pfiou sueur déçu
visage qui pleure|horrible larmes triste
visage qui pleure à chaudes larmes|sangloter pleurs triste
visage qui hurle de peur|cri terreur surpris
visage déconcerté|irrité frustré triste
visage persévérant|concentré migraine
visage déçu|affreux tort triste
visage démoralisé avec goutte de sueur|froide mince triste
visage épuisé|échec faim triste
visage fatigué|contrarié mécontent triste
visage bâillant|bâille bâiller dormir
visage avec fumée sortant des narines|triomphe énervé mécontent
visage boudeur|exaspéré furieux mécontent
visage en colère|exaspéré frustré mécontent
visage avec des symboles dans la bouche|censuré insulter colère
visage souriant avec des cornes|fâché fantastique sourire
visage en colère avec des cornes|diable diablotin fantastique
crâne|yolo squelette visage
tête de mort|crâne os
tas de crotte|caca excrément visage
visage de clown|maquillage
ogre|effrayant masque fantastique
monstre japonais|farfadet méchant fantastique
fantôme|bouh hanter visage
alien|extraterrestre ovni visage
monstre de l’espace|envahisseur pixels fantastique
robot|androïde automate visage
chat qui sourit|sourire visage
chat qui sourit avec des yeux rieurs|sourire visage
chat qui pleure de joie|larmes lol mdr
chat souriant aux yeux en cœurs|amoureux sourire amour
chat avec sourire en coin|ironique narquois visage
chat qui fait un bisou|bise embrasser baiser
chat fatigué|inquiet visage
chat qui pleure|larme pleurer visage
chat qui boude|désaccord ennui visage
singe ne rien voir|gêne yeux visage
singe ne rien entendre|écouter oreilles visage
singe ne rien dire|motus muet visage
lettre d’amour|cœur
cœur et flèche|cupidon sentiment amour
cœur avec ruban|sentiment anniversaire amour
cœur étincelant|étincelles sentiment amour
cœur grandissant|pulsations sentiment amour
cœur battant|pulsations sentiment amour
cœurs qui tournent|tourbillon sentiment amour
deux cœurs|sentiment anniversaire amour
décoration avec cœur|sentiment amour
cœur point d’exclamation|ponctuation amour
cœur brisé|séparé malheureux amour
cœur enflammé|désir passion amour
cœur avec bandages|réconforter soigner réparer
cœur rouge|sentiment amour
cœur rose|aimer jtm amour
cœur orange
cœur jaune|sentiment amour
cœur vert|sentiment amour
cœur bleu|sentiment amour
cœur bleu clair|spécial aimer amour
cœur violet|sentiment amour
cœur marron|brun
cœur noir
cœur gris|ardoise argenté amour
cœur blanc
trace de rouge à lèvres|sexy bisou baiser
cent points|score
symbole de colère|furieux dessin bd
explosion|bombe détonation bd
étourdissement|tournis étoile bd
gouttes de sueur|éclabousser éclaboussures bd
décamper|déguerpir détaler bd
trou
bulle de parole|sms dialogue bd
œil dans une bulle de BD|témoin voir
bulle de parole gauche|dialogue
bulle colère droite|crier hurler bd
bulle de pensée|imaginer inventer bd
endormi|ronfler dormir bd
signe de la main|coucou hello bonjour
dos de main levée
main levée doigts écartés|paume
main levée|feuille
salut vulcain|spock doigts main
main vers la droite
main vers la gauche
main paume vers le bas|chasser choisir rejeter
main paume vers le haut|offre attirer
main qui pousse vers la gauche|arrêter halte pousser
main qui pousse vers la droite|arrêter halte pousser
ok|nickel parfait main
bout des doigts joints|agacement argumentation main
pouce et index rapprochés|petite peu petit
V de la victoire|ciseaux doigts main
doigts croisés|chance main
main avec index et pouce croisés|cher cœur amour
signe je t’aime|main amour
cornes avec les doigts|yeah main
signe appel téléphonique avec les doigts|téléphone main
main avec index pointant à gauche|doigt
main avec index pointant à droite|doigt
main avec index pointant vers le haut|montrer doigt
doigt d’honneur|majeur main
main avec index pointant vers le bas|montrer doigt
index pointant vers le haut|moi doigt main
index pointant vers l’utilisateur|pointer toi
pouce vers le haut|top génial main
pouce vers le bas|nul mauvais main
poing levé|solidarité pierre main
poing de face|absolument battre main
poing à gauche|fistbump main
poing à droite|main
applaudissements|bravo formidable geste
mains levées|air youpi geste
mains qui forment un cœur|amour
mains ouvertes
paume contre paume doigts vers le haut|espérer prier prière
poignée de main|présentation rencontre mains
mains en prière|demander merci félicitations
main qui écrit|écrire
vernis à ongles|manucure cosmétiques maquillage
selfie|photo téléphone
biceps contracté|culturisme muscle bd
bras mécanique|prothèse handicap accessibilité
jambe mécanique|prothèse handicap accessibilité
jambe|cuisse genou pied
pied|cheville
oreille|ouïe écouter corps
oreille appareillée|sonotone sourd accessibilité
nez|narines sentir corps
cerveau|intelligente
cœur|battements cardiologie organe
poumons|inspiration respiration souffle
dent|carie dentiste
os|chien halloween squelette
yeux|regarder voir visage
œil|corps
langue|lécher corps
bouche|lèvres bisou baiser
lèvres qui se mordent|nerveux anxieux inquiet
bébé|enceinte petit enfant
enfant|jeune
garçon|jeune enfant personne
fille|couettes nattes personne
adulte
personne blonde|humain cheveux homme
homme|ami pote personne
personne barbue|barbe
homme barbu|barbe
femme barbue|barbe
homme : cheveux roux|ami pote personne
homme : cheveux bouclés|ami pote personne
homme : cheveux blancs|ami pote personne
homme : chauve|ami pote personne
femme|blonde personne
femme : cheveux roux|blonde personne
adulte : cheveux roux
femme : cheveux bouclés|blonde personne
adulte : cheveux bouclés
femme : cheveux blancs|blonde personne
adulte : cheveux blancs
femme : chauve|blonde personne
adulte : chauve
femme blonde|cheveux personne
homme blond|cheveux
personne âgée|adulte
homme âgé|chauve papi personne
femme âgée|dame mamie personne
personne fronçant les sourcils|contrariée embêtée femme
homme fronçant les sourcils|froncement geste
femme fronçant les sourcils|froncement geste
personne qui boude|énervée expression femme
homme qui boude|moue bouder geste
femme qui boude|geste
personne faisant un geste d’interdiction|niet impossible femme
homme faisant un geste d’interdiction|non interdit main
femme faisant un geste d’interdiction|interdit main
personne faisant un geste d’acceptation|grandir danser femme
homme faisant un geste d’acceptation|main
femme faisant un geste d’acceptation|main
personne paume vers le haut|information insouciante femme
homme paume vers le haut|apporter informations main
femme paume vers le haut
personne qui lève la main|ici levée geste
homme qui lève la main|répondre moi geste
femme qui lève la main|geste
personne sourde|surdité oreille accessibilité
homme sourd|oreille entendre accessibilité
femme sourde|oreille entendre accessibilité
personne qui s’incline|confus gronder geste
homme qui s’incline|désolé geste
femme qui s’incline|désolée inclinée geste
personne avec la paume sur le visage|drame incrédulité main
homme avec la paume sur le visage|encore incrédulité personne
femme avec la paume sur le visage|encore incrédulité personne
personne qui hausse les épaules|doute ignorance indifférence
homme qui hausse les épaules|haussement doute personne
femme qui hausse les épaules|haussement doute personne
professionnel de la santé (tous genres)|thérapeute infirmier docteur
professionnel de la santé|infirmier médecin homme
professionnelle de la santé|docteure infirmière femme
étudiant (tous genres)|étudiante diplôme
étudiant|diplômé homme
étudiante|diplômée femme
personnel enseignant|enseignante formateur professeur
enseignant|instituteur instructeur homme
enseignante|institutrice instructrice femme
juge|balance
juge homme|balance métier
juge femme|balance métier
fermier (tous genres)|fermière jardinier jardinière
fermier|agriculteur jardinier homme
fermière|agricultrice jardinière femme
cuisinier (tous genres)|cuisinière
cuisinier|métier homme
cuisinière|métier femme
mécanicien (tous genres)|artisan mécanicienne plombier
mécanicien|électricien ouvrier homme
mécanicienne|électricienne ouvrière femme
ouvrier (tous genres)|ouvrière industrie assemblage
ouvrier|montage industrie homme
ouvrière|montage industrie femme
employé de bureau (tous genres)|affaires architecte
employé de bureau|directeur affaires homme
employée de bureau|directrice affaires femme
scientifique|chimiste
scientifique homme|ingénieur mathématicien métier
scientifique femme|ingénieure mathématicienne métier
informaticien (tous genres)|informaticienne développeur technologie
informaticien|codeur inventeur homme
informaticienne|codeuse inventrice femme
chanteur (tous genres)|chanteuse star artiste
chanteur|rockeur acteur homme
chanteuse|rockeuse actrice femme
artiste
artiste homme|peintre métier
artiste femme|peintre métier
pilote|avion
pilote homme|avion métier
pilote femme|avion métier
astronaute|fusée
astronaute homme|cosmonaute spationaute métier
astronaute femme|cosmonaute spationaute métier
pompier
pompier homme|casque métier
pompier femme|casque métier
officier de police|policier autorité homme
policier|officier flic homme
policière|autorité loi femme
détective|enquêteur espion homme
détective homme|enquêteur espion
détective femme|enquêteuse enquêtrice espionne
garde|londres casque
garde homme
garde femme|londres casque métier
ninja|combat furtif personne
personnel du bâtiment|btp ouvrier homme
ouvrier du bâtiment|homme
ouvrière du bâtiment|chantier casque femme
personne avec une couronne|monarque royauté
prince|royal couronne royauté
princesse|couronne reine personne
personne en turban|oriental visage
homme en turban
femme en turban
homme avec casquette chinoise|chapeau
femme avec foulard|tichel voile
personne en smoking|marié élégant homme
homme en smoking
femme en smoking
personne mariée avec voile|mariage
homme avec voile
femme avec voile
femme enceinte
homme enceint|grossesse ventre enceinte
personne enceinte|grossesse ventre
allaitement|nourrice sein bébé
femme allaitant un bébé|nounou allaitement personne
homme allaitant un bébé|papa allaitement personne
personne allaitant un bébé|nounou papa homme
bébé ange|auréole église visage
père Noël|bonnet fêtes magie
mère Noël|santa bonnet fêtes
santa|noël personne
super-héros|heroïne superhéros personnage
super-héros homme|bien
super-héroïne|héros bien femme
super-vilain|diabolique criminel personnage
super-vilain homme|criminel mal méchant
super-vilain femme|criminelle méchante mal
mage|enchantement ensorceleur personnage
mage homme|magicien sorcier
mage femme|ensorceleuse sorcière
personnage féérique|féerie obéron magie
féetaud|puck
fée|titania
vampire|canines sang personnage
vampire homme|dracula
vampire femme
créature aquatique|ariel trident personnage
triton
sirène
elfe|legolas conte personnage
elfe homme|magique
elfe femme|magique
génie|aladin souhait personnage
génie homme
génie femme
zombie|flippant horreur personnage
zombie homme
zombie femme
troll|légende troller monstre
personne qui se fait masser|repos thérapie visage
homme qui se fait masser|apaiser tension visage
femme qui se fait masser|visage
personne qui se fait couper les cheveux|barbier style beauté
homme qui se fait couper les cheveux|coiffeur coiffure
femme qui se fait couper les cheveux|coiffure
personne qui marche|balade flâner homme
homme qui marche|piéton
femme qui marche|piétonne randonneuse marcher
personne qui marche : vers la droite|balade flâner homme
femme qui marche : vers la droite|piétonne randonneuse marcher
homme qui marche : vers la droite|piéton
personne debout
homme debout
femme debout
personne à genoux|prière religion
homme à genoux
femme à genoux
personne à genoux : vers la droite|prière religion
femme à genoux : vers la droite
homme à genoux : vers la droite
personne avec une canne blanche|aveugle accessibilité
personne avec une canne blanche : vers la droite|aveugle accessibilité
homme avec canne blanche|malvoyant aveugle accessibilité
homme avec canne blanche : vers la droite|malvoyant aveugle accessibilité
femme avec canne blanche|malvoyante aveugle accessibilité
femme avec canne blanche : vers la droite|malvoyante aveugle accessibilité
personne en fauteuil motorisé|accessibilité
personne en fauteuil motorisé : vers la droite|accessibilité
homme en fauteuil motorisé|handicap accessibilité
homme en fauteuil motorisé : vers la droite|handicap accessibilité
femme en fauteuil motorisé|handicap accessibilité
femme en fauteuil motorisé : vers la droite|handicap accessibilité
personne en fauteuil roulant manuel|accessibilité
personne en fauteuil roulant manuel : vers la droite|accessibilité
homme en fauteuil roulant manuel|handicap accessibilité
homme en fauteuil roulant manuel : vers la droite|handicap accessibilité
femme en fauteuil roulant manuel|handicap accessibilité
femme en fauteuil roulant manuel : vers la droite|handicap accessibilité
personne qui court|arriver marathonien jogging
homme qui court|jogging
femme qui court|joggeuse vitesse jogging
personne qui court : vers la droite|arriver marathonien jogging
femme qui court : vers la droite|joggeuse vitesse jogging
homme qui court : vers la droite|jogging
danseuse|tango flamenco femme
danseur|flamenco salsa homme
homme d’affaires en lévitation|costume
personnes avec des oreilles de lapin|double fille femme
hommes avec des oreilles de lapin|danseur amis fête
femmes avec des oreilles de lapin|danseuse fête
personne au hammam|spa détente chaud
homme au hammam|sauna
femme au hammam|sauna
personne qui grimpe|escalader grimpeur sport
homme qui grimpe|grimpeur alpiniste
femme qui grimpe|grimpeuse alpiniste
escrimeur|épée escrimeuse personne
course hippique|cheval
skieur|neige sport
snowboardeur|neige homme
joueur de golf|golfeur green homme
golfeur|homme
golfeuse|practice sport femme
personne faisant du surf|planche glisse homme
surfeur|homme
surfeuse|vagues mer femme
personne ramant dans une barque|naviguer rameur sport
rameur dans une barque|bateau homme
rameuse dans une barque|navigation lac femme
personne nageant|crawl nageur homme
nageur|homme
nageuse|natation femme
personne avec ballon|athlétique basketteur sport
homme avec ballon
femme avec ballon|basketteuse sport
haltérophile|poids bodybuilding homme
homme haltérophile
femme haltérophile|entraînement exercice sport
cycliste|guidon pédaler homme
cycliste homme|cyclisme vélo
cycliste femme|cyclisme vélo sport
personne en VTT|coureur grimper sport
homme en VTT|cycliste vélo
femme en VTT|vttiste cycliste sport
personne faisant la roue|agilité gymnaste sport
homme faisant la roue|souple acrobatie personne
femme faisant la roue|gymnaste acrobatie personne
personnes faisant de la lutte|lutteur lutteurs sport
lutteurs|athlètes hommes personne
lutteuses|femmes bataille personne
personne jouant au water-polo|piscine ballon
joueur de water-polo|match piscine homme
joueuse de water-polo|nager piscine femme
personne jouant au handball|handballeur lancer sport
handballeur|sport homme
handballeuse|attaquante tir femme
personne qui jongle|gérer jongler artiste
jongleur|balles jonglage homme
jongleuse|jonglage multitâche femme
personne dans la posture du lotus|relax détendu femme
homme dans la posture du lotus|yoga
femme dans la posture du lotus|yoga
personne prenant un bain|baignoire
personne au lit|auberge dodo fatigué
deux personnes se tenant la main|gay
deux femmes se tenant la main|amoureuses homosexuelles lgbt
femme et homme se tenant la main|amis amoureux
deux hommes se tenant la main|couple frères fils
bisou|baiser anniversaire homme
bisou : femme et homme|baiser anniversaire amour
bisou : homme et homme|baiser anniversaire femme
bisou : femme et femme|baiser anniversaire homme
couple avec cœur|anniversaire amour homme
couple avec cœur : femme et homme|anniversaire amour
couple avec cœur : homme et homme|anniversaire amour femme
couple avec cœur : femme et femme|anniversaire amour homme
famille : homme, femme et garçon|fils mère enfant
famille : homme, femme et fille|garçon fils enfant
famille : homme, femme, fille et garçon|fils mère enfant
famille : homme, femme, garçon et garçon|fils mère enfant
famille : homme, femme, fille et fille|garçon fils enfant
famille : homme, homme et garçon|fils mère femme
famille : homme, homme et fille|garçon fils femme
famille : homme, homme, fille et garçon|fils mère femme
famille : homme, homme, garçon et garçon|fils mère femme
famille : homme, homme, fille et fille|garçon fils femme
famille : femme, femme et garçon|fils mère homme
famille : femme, femme et fille|garçon fils homme
famille : femme, femme, fille et garçon|fils mère homme
famille : femme, femme, garçon et garçon|fils mère homme
famille : femme, femme, fille et fille|garçon fils homme
famille : homme et garçon|fils mère femme
famille : homme, garçon et garçon|fils mère femme
famille : homme et fille|garçon fils femme
famille : homme, fille et garçon|fils mère femme
famille : homme, fille et fille|garçon fils femme
famille : femme et garçon|fils mère homme
famille : femme, garçon et garçon|fils mère homme
famille : femme et fille|garçon fils homme
famille : femme, fille et garçon|fils mère homme
famille : femme, fille et fille|garçon fils homme
tête qui parle|parler
silhouette de buste|mystère ombre
silhouettes de bustes|gens personnes amis
étreinte|accolade câlin personne
famille|garçon fils homme
famille : adulte, adulte, enfant
famille : adulte, adulte, enfant, enfant
famille : adulte, enfant
famille : adulte, enfant, enfant
traces de pas|empreintes pieds pied
tête de singe|sourire visage
singe|primate
gorille|primate
orang-outan|singe primate
tête de chien|chiot visage
chien|aboyer
chien guide|malvoyant aveugle accessibilité
chien d’assistance|aide handicap accessibilité
caniche|chien
loup|louve tête
renard|tête nature visage
raton laveur|curieux sournois
tête de chat|minou chaton miaou
chat|miauler chaton miaou
chat noir|malchanceux matou miaou
tête de lion|crinière rugissement visage
tête de tigre|félin prédateur visage
tigre|tigresse zoo prédateur
léopard|zoo félin prédateur
tête de cheval|équitation jument ferme
élan|cervidé orignal bois
âne|bourricot têtu mule
cheval|hippodrome tiercé
licorne|licrone tête animal
zèbre|rayure rayures zébrure
cerf|bois
bison|buffle cornes nature
tête de vache|meuh lait visage
bœuf|taureau horoscope zodiaque
buffle|corne
vache|meuh lait ferme
tête de cochon|porc ferme visage
cochon|gros jambon ferme
sanglier
groin|cochon flair ferme
bélier|mouton corne zodiaque
mouton|bêler brebis ferme
chèvre|capricorne fromage zodiaque
dromadaire|bosse
chameau|bosse
lama|alpaga pérou laine
girafe|taches cou
éléphant|pachyderme trompe
mammouth|défenses géant grand
rhinocéros|corne
hippopotame
tête de souris|visage
souris
rat
hamster|tête visage
tête de lapin|dents
lapin
écureuil|noisettes
castor|barrage rongeur dents
hérisson|épineux épines piquant
chauve-souris
ours|teddy miel visage
ours polaire|arctique blanc
koala|australie
panda|tête visage
paresseux|aï lent animal
loutre|pêcheur joueur mignon
mouffette|putois puer odeur
kangourou|austalie kangoo saut
blaireau|ratel
empreintes d’animaux|pattes
dindon|dinde volaille oiseau
poule|coq poulet oiseau
coq|volaille oiseau
poussin qui éclôt|éclosion naître oiseau
poussin|oiseau
poussin de face|bébé oiseau
oiseau|ornithologie
pingouin|antarctique banquise oiseau
colombe|paix rameau oiseau
aigle|rapace oiseau
canard|oiseau
cygne|oiseau
chouette|hibou sage oiseau
dodo|dronte maurice oiseau
plume|écrivain léger oiseau
flamant|tropical rose oiseau
paon|coloré fière oiseau
perroquet|parle répète oiseau
aile|céleste angélique oiseau
oiseau noir|bec corbeau merle
oie|cacarder canard oiseau
phénix|gloire immortel oiseau
grenouille|crapaud tête
crocodile|alligator caïman reptile
tortue|carapace lentement reptile
lézard
serpent|venin reptile
tête de dragon|mythe tradition
dragon|chine chinois tradition
sauropode|brachiosaure brontosaure animal
T-Rex|tyrannosaure dinosaure animal
baleine soufflant par son évent|souffle mer plage
baleine|mer plage
dauphin|mer plage
phoque|otarie
poisson|alimentation poissons zodiaque
poisson tropical
poisson-lune
requin|poisson
pieuvre|poulpe mollusque mer
coquille en spirale|conque coquillage plage
corail|récif
méduse|brûlure gélatineux mer
crabe|pinces animal zodiaque
homard|pinces
crevette|crustacé aliment
calamar|encornet aliment mollusque
huître|coquille coquillage mollusque
escargot|lentement jardin
papillon|mignon printemps insecte
chenille|jardin insecte
fourmi|jardin insecte
abeille|bourdon guêpe nature
scarabée|insecte
coccinelle|bête jardin nature
criquet|sauterelle insecte
cafard|blatte coquerelle insecte
araignée|insecte
toile d’araignée
scorpion|désert animal zodiaque
moustique|infection malaria insecte
mouche|asticot pourrissement insecte
lombric|annélide ver insecte
microbe|amibe microorganisme biologie
bouquet|fleurs roses plante
fleur de cerisier|bourgeon printemps plante
fleur blanche
lotus|hindouisme pureté fleur
rosette|plante
rose|beauté rouge amour
fleur fanée|rose mort
hibiscus|fleur plante
tournesol|champs soleil plante
bourgeon|pissenlit printemps plante
tulipe|bourgeon printemps plante
jacinthe|fleurir lavande plante
jeune pousse|germe plantule plante
plante en pot|ennuyeux décoration nature
conifère|sapin forêt plante
arbre à feuilles caduques|feuillu forêt plante
palmier|tropiques cocotier plante
cactus|sécheresse épines plante
plant de riz|plante
feuille|feuilles arbre plante
trèfle|irlande plante
trèfle à quatre feuilles|irlande chance plante
feuille d’érable|tomber automne
feuille morte|tomber automne
feuille virevoltante|bourrasque virevolter souffle
nid vide|branches maison
nid avec œufs|branches oiseau
champignon|mario plante
raisin
melon
pastèque
mandarine|clémentine orange agrume
citron|acide zeste agrume
citron vert|mojito acide agrume
banane
ananas
mangue|tropique
pomme rouge
pomme verte
poire
pêche
cerises
fraise
myrtilles|airelles baies bleu
kiwi
tomate|légume plante
olive|apéritif apéro aliment
noix de coco|fruit palmier
avocat
aubergine|légume
pomme de terre|patate purée légume
carotte|légume
épi de maïs|ferme
piment rouge|piquant
poivron|piment légume
concombre|cornichon légume
légume à feuilles vertes|kale laitue chou
brocoli|chou légume
ail|aromate vampire légume
oignon|ognon assaisonnement légume
cacahuètes|arachide noisette
haricots|rognon légumineuse petit
châtaigne|marron plante
racine de gingembre|épice naturel santé
cosse de petits pois|fève haricot soja
champignon marron|cèpe fongus automne
pain|miche
croissant|viennoiserie pain
baguette|pain
galette|lavash naan pita
bretzel|torsade
bagel|boulangerie sandwich
pancakes|goûter
gaufre|brunch gourmandise goûter
part de fromage
viande sur un os
cuisse de poulet|dinde os volaille
morceau de viande|côtelette steak
lard|viande porc
hamburger|cheeseburger
frites|potatoes
pizza|part tranche fromage
hot dog|saucisse
sandwich|pain
taco|mexicain
burrito|kebab mexicain
tamal|papillote mexicain
kebab
falafels|boulette boulettes viande
œuf
œuf au plat|friture poêle cuisine
plat mitonné|espagne poêle riz
marmite|ragoût
fondue|bourguignonne poêlon fromage
bol avec cuillère|céréales déjeuner soupe
salade verte
pop-corn|cinéma
beurre|gras
sel|salé salière saveur
aliments en conserve
boîte déjeuner
galette de riz
boulette de riz|onigiri plat japonais
bol de riz
riz au curry
bol fumant|nouilles ramen vapeur
spaghetti|italien pâtes
patate douce
brochette de poisson
sushi|poisson riz japonais
beignet de crevette
croquette de poisson|narutomaki surimi gâteau
gâteau de lune|automne
brochette de bonbons|japonais
boulette de pâte|potsticker ravioli
biscuit chinois|prophétie
boîte à emporter|baguettes carton chinois
glace italienne|sucré
granité|glace sucré
glace|crème sucré
doughnut|sucrerie goûter sucré
cookie|biscuit gâteau sucré
gâteau d’anniversaire|bougies pâtisserie fête
gâteau sablé|pâtisserie goûter sucré
cupcake|muffin sucre pâtisserie
tarte|garniture tourte pâtisserie
barre chocolatée|goûter sucré
bonbon|sucrerie goûter sucré
sucette|sucrerie goûter sucré
crème renversée|flan sucré
pot de miel|ours sucré
biberon|tétine naissance boisson
verre de lait|boisson
boisson chaude|caféine thé matin
théière|infusion boisson
tasse|thé boisson
saké|bouteille restaurant boisson
bouteille de champagne|bouchon félicitations fête
verre de vin|club restaurant boisson
cocktail|martini verre boisson
cocktail tropical|boîte verre fête
chope|oktoberfest picoler boisson
chopes de bière|trinquer tchin boisson
trinquer|célébrer champagne alcool
verre tumbler|liqueur whisky alcool
verser un liquide|renverser vider boisson
gobelet avec paille|eau boisson
thé aux perles|bulle zenzou boisson
briquette de jus|carton paille boisson
maté|boisson
glaçon|glace froid
baguettes
fourchette et couteau avec assiette|table cuisine restaurant
fourchette et couteau|couverts repas restaurant
cuillère|couvert manger
couteau de cuisine|arme outil
bocal|condiments conserver rien
amphore|grec grèce zodiaque
globe tourné sur l’Afrique et l’Europe|planète terre espace
globe tourné sur les Amériques|planète terre espace
globe tourné sur l’Asie et l’Australie|planète terre espace
globe avec méridiens|net toile monde
carte du monde|planisphère voyage
carte du Japon|voyage
boussole|orientation magnétique
montagne enneigée|sommet neige voyage
montagne|sommet nature voyage
volcan|lave
mont Fuji|sommet montagne voyage
camping|nature voyage
plage avec parasol|voyage
désert|voyage
île déserte|cocotier palmier voyage
parc national|nature voyage
stade
monument classique|colonnes voyage
construction d’un bâtiment|grue chantier
brique|argile briques mur
rocher|caillou dur pierre
bois|bûche rondins arbre
hutte|abri case maison
maisons|bâtiments pavillons bâtiment
maison abandonnée
maison|foyer pavillon bâtiment
maison avec jardin|foyer pavillon résidentiel
immeuble de bureaux|ville
bureau de poste japonais|bâtiment voyage
bureau de poste|européen bâtiment
hôpital|urgences médecin bâtiment
banque|bâtiment
hôtel|bâtiment voyage
love hotel|cœur bâtiment voyage
supérette|épicerie magasin bâtiment
école|bâtiment
grand magasin|bâtiment
usine|bâtiment
château japonais|bâtiment voyage
château|européen bâtiment voyage
mariage|chapelle église amour
tour de Tokyo|japon voyage
statue de la Liberté|voyage
église|chapelle croix voyage
mosquée|musulman musulmane voyage
temple hindou|pagode stupa religion
synagogue|temple judaïsme voyage
sanctuaire shinto|voyage
kaaba|musulman musulmane voyage
fontaine|eau
tente|nature voyage
brume|brouillard voyage
nuit étoilée|étoiles ville voyage
ville|bâtiment voyage
soleil levant derrière les montagnes|matin nature voyage
soleil levant|matin voyage
ville au crépuscule|immeubles soir voyage
coucher de soleil|crépuscule soir voyage
pont de nuit
sources chaudes|vapeur
cheval de manège
toboggan|glissade jouer
grande roue|attractions
montagnes russes|attractions
enseigne de barbier|coiffeur coiffure salon
chapiteau|cirque
locomotive|train vapeur voyage
wagon|tramway voiture voyage
TGV|vitesse rapide voyage
train à grande vitesse|tgv rapide voyage
train|arrivée voyage
métro
métro léger|rer
gare|rer
tramway|transport rer
monorail|véhicule
train de montagne|wagon voyage
wagon de tramway|voiture voyage
bus|école véhicule
bus de face
trolleybus|tramway
minibus|navette véhicule
ambulance|urgences véhicule
camion de pompier
voiture de police|patrouille flic véhicule
voiture de police de face|véhicule
taxi|uber véhicule
taxi de face|uber voiture
voiture|conduire véhicule voyage
voiture de face|conduire véhicule voyage
véhicule utilitaire sport|automobile loisirs voyage
pick-up|plateau transports véhicule
camion de livraison|camionnette véhicule
semi-remorque|camion véhicule
tracteur|véhicule
voiture de course
moto|course
scooter
fauteuil roulant manuel|handicap accessibilité
fauteuil motorisé|handicap accessibilité
tuk tuk|taxi thaï tricycle
vélo|bicyclette cyclisme voyage
trottinette
planche à roulettes|longboard glisse
patin à roulettes|derby
arrêt de bus
autoroute|route voyage
voie ferrée|voyage
baril de pétrole
pompe à essence|gazole station
roue|pneu tourner véhicule
gyrophare|alerte alarme lumière
feu tricolore horizontal|carrefour croisement
feu tricolore vertical|carrefour croisement
stop|octogonal signe panneau
travaux|barrière
ancre|bateau outil voyage
bouée de sauvetage|flotter sauver sécurité
voilier|yacht plaisance voyage
canoë|rame ramer bateau
hors-bord|luxe vedette voyage
paquebot|croisière bateau voyage
ferry|bateau voyage
bateau à moteur
navire|paquebot titanic voyage
avion|vol véhicule voyage
petit avion|voyage
avion au décollage|voyage
avion à l’atterrissage|arrivée voyage
parachute|parapente
siège|chaise fauteuil place
hélicoptère|véhicule
train suspendu|voyage
téléphérique|télécabine montagne
tramway aérien|télécabine
satellite|espace
fusée|décollage espace voyage
soucoupe volante|extraterrestre ovni
cloche de comptoir|sonnette réception clochette
bagage|valise voyage
sablier|sable chronomètre temps
sablier avec sable qui coule|chronomètre minuteur temps
montre|heure
réveil|dring retard heure
chronomètre|temps heure
horloge|minuteur temps heure
pendule|horloge
midi/minuit|heure horloge
midi/minuit et demie|heure horloge
une heure|horloge
une heure et demie|horloge
deux heures|horloge
deux heures et demie|horloge
trois heures|horloge
trois heures et demie|horloge
quatre heures
quatre heures et demie|horloge
cinq heures|horloge
cinq heures et demie|horloge
six heures|horloge
six heures et demie|horloge
sept heures|horloge
sept heures et demie|horloge
huit heures|horloge
huit heures et demie|horloge
neuf heures
neuf heures et demie|horloge
dix heures|horloge
dix heures et demie|horloge
onze heures|horloge
onze heures et demie|horloge
nouvelle lune|sombre espace
lune croissante|nuit espace
premier quartier de lune|nuit espace
lune gibbeuse croissante|gibbeux nuit espace
pleine lune|nuit espace
lune gibbeuse décroissante|gibbeux nuit espace
dernier quartier de lune|espace
lune décroissante|croissant nuit espace
croissant de lune|nuit espace
nouvelle lune avec visage|nuit espace
premier quartier de lune avec visage|nuit espace
dernier quartier de lune avec visage|nuit
thermomètre|météo
soleil|rayons brillant espace
pleine lune avec visage|nuit sourire
soleil avec visage|éclatant ensoleillé météo
planète à anneaux|saturne saturnien saturnienne
étoile|astronomie nuit
étoile brillante|éclat étincelant nuit
étoile filante|nuit espace
voie lactée|espace
nuage|gris météo
soleil derrière les nuages|nuageux caché météo
nuage avec éclair et pluie|orage météo
soleil derrière un petit nuage|caché météo
soleil derrière un gros nuage|caché météo
soleil derrière un nuage de pluie|gouttes caché météo
nuage avec pluie|averse gouttes météo
nuage avec neige|hiver flocons météo
nuage avec éclair|orageux orage temps
tornade|cyclone tourbillon météo
brouillard|brume nuage météo
vent avec visage|nuage souffle météo
cyclone|spirale typhon tourbillon
arc-en-ciel|bisexuelle homosexuelle météo
parapluie fermé|pluie météo
parapluie ouvert|pluie
parapluie avec gouttes de pluie|météo
parasol sur le sol|parapluie pluie voyage
haute tension|courant éclair nature
flocon|neige froid météo
bonhomme de neige|flocons
bonhomme de neige sans neige|froid
comète|météore espace
feu|brûler flamme chaud
goutte d’eau|tristesse larme météo
vague|kanagawa marée mer
citrouille|lanterne
sapin de Noël|guirlandes fêtes fête
feu d’artifice|fête
cierge magique|artifice étincelle fête
pétard|explosif tnt étincelle
étincelles|étoiles scintiller nuit
ballon gonflable|anniversaire fête
cotillons|super anniversaire fête
confettis|anniversaire fête
arbre à vœux|prières japon fête
bambou décoratif|japonais plante fête
poupées japonaises
koinobori|carpe fête
carillon éolien|clochette vent fête
cérémonie de la lune
enveloppe rouge|cadeau argent
ruban|nœud fête
cadeau|noël nœud fête
ruban de mémoire|souvenir
billet d’entrée|spectacle place
billet|spectacle place
médaille militaire
trophée|coupe gagner victoire
médaille sportive|champion championne victoire
médaille d’or|1er premier
médaille d’argent|2e deuxième
médaille de bronze|3e troisième
ballon de football|balle
baseball|balle
softball|gant balle
basket|panier ballon
volley-ball|match ballon sport
football américain|ballon
rugby|ballon
tennis|balle
disque volant|discoplane frisbee sport
bowling|quilles boule jeu
cricket|batte match sport
hockey sur gazon|crosse balle sport
hockey sur glace|palet crosse sport
crosse|but raquette balle
ping-pong|partie raquette sport
badminton|volant raquette sport
gant de boxe|sport
tenue d’arts martiaux|kimono sport
cage|filet but sport
drapeau de golf|trou
patin à glace|patiner patinoire sport
pêche à la ligne
masque de plongée|apnée plonger tuba
maillot de course|athlétisme jogging sport
ski|neige
luge|glisser traîneau neige
pierre de curling|granit partie sport
dans le mille|cible fléchettes jeu
yoyo|descendre osciller jouet
cerf-volant|planer voler
pistolet à eau|flingue arme
boule de billard|huit jeu
boule de cristal|avenir voyant magie
baguette magique|abracadabra sort magie
jeu vidéo|joystick manette xbox
manette de jeu
machine à sous|jeu
dés|hasard jeu
pièce de puzzle|énigme interloqué assemblage
ours en peluche|nounours jouet jeu
piñata|bonbons confiseries fête
boule à facettes|soirée briller fête
poupées russes|emboîté empiler jouet
pique|couleur carte jeu
cœur cartes|couleur rouge jeu
carreau|carreaux couleur jeu
trèfle cartes|noir couleur jeu
pion d’échec|duper sacrifiable
carte Joker|jeu
dragon rouge mahjong|jeu
jeu des fleurs|carte japonais
spectacle vivant|théâtre acteur masque
cadre avec image|musée tableau peinture
palette de peinture|couleurs peindre artiste
bobine de fil|coudre ficelle couture
aiguille à coudre|broderie points tailleur
fil|pelote tricot laine
nœud|attacher corde tordre
lunettes de vue|yeux œil vêtements
lunettes de soleil
lunettes|soudage natation masque
blouse blanche|scientifique expérimentation vêtements
gilet de sécurité|fluo sûreté chantier
cravate|travail chemise vêtements
T-shirt|polo décontracté vêtements
jean|denim pantalon vêtements
foulard|écharpe cou vêtements
gants|main vêtements
manteau|veste glagla vêtements
chaussettes|pieds vêtements
robe|élégante jolie vêtements
kimono|vêtements
sari|inde robe mode
maillot de bain une pièce
slip
short|baignade caleçon plage
bikini|nager piscine vêtements
vêtements de femme|chemisier chemise courses
éventail|agiter charmer chaud
porte-monnaie|shopping courses vêtements
sac à main|shopping courses vêtements
pochette|trousse sac vêtements
sacs de shopping|achats courses
cartable|sac école
tong|claquettes sandales plage
chaussure d’homme|marron pied vêtements
chaussure de sport|basket tennis vêtements
chaussure de randonnée|marche timberland vêtements
chaussure plate|ballerine mule vêtements
chaussure à talon haut|stilletto mode vêtements
sandale de femme|chaussure vêtements
chaussons de danse|ballerines chaussures classique
botte de femme|chaussure shopping vêtements
peigne afro|démêler démêloir cheveux
couronne|monarchie monarque vêtements
chapeau de femme|vêtements
haut de forme|élégant chapeau vêtements
toque universitaire|étudiant université vêtements
casquette américaine|chapeau vêtements
casque militaire|équipement guerre soldat
casque de secouriste|assistance croix secours
chapelet|collier perles vêtements
rouge à lèvres|cosmétiques maquillage
bague|alliance solitaire amour
pierre précieuse|bijou joyau argent
muet|sourdine chut son
volume des enceintes faible|son
volume des enceintes moyen|son
volume des enceintes élevé|fort son musique
haut-parleur|mégaphone fort son
porte-voix|encourager manifestation hourra
cor postal|facteur poste
cloche|sonner clochette
alarme désactivée|barrée cloche silence
partition|musique
note de musique
notes de musique|partition
micro de studio|chant enregistrement musique
curseur de niveau|musique
boutons de réglage|commande réglages musique
micro|chanter musique
casque|écouteur écouteurs musique
radio|communication loisirs musique
saxophone|musique
trompette|musique
accordéon|bandonéon mélodie musique
guitare|musique
piano|clavier touches musique
violon|musique
banjo|cordes instrument musique
batterie|baguette baguettes musique
djembé|battement percussions musique
maracas|hochet percussion fête
flûte|fanfare fifre musique
téléphone portable|smartphone
appel entrant|smartphone
téléphone
combiné téléphonique
bipeur
fax|télécopieur
pile
pile faible|batterie déchargé électronique
câble avec fiche électrique|branché prise électricité
ordinateur portable|bureau travail
ordinateur de bureau|moniteur
imprimante|imprimer ordinateur
clavier|informatique ordinateur
souris d’ordinateur|informatique
boule de commande|informatique ordinateur
disque d’ordinateur|minidisc
disquette|informatique ordinateur
CD|dvd disque
DVD|disque
abaque|boulier math mathématiques
caméra|réalisateur réalisatrice vidéo
pellicule|bande
projecteur cinématographique
clap|film
téléviseur
appareil photo|vidéo
appareil photo avec flash
caméscope|filmer
cassette vidéo|magnétoscope vhs vintage
loupe orientée à gauche|agrandir détective chercher
loupe orientée à droite|agrandir détective chercher
bougie|chandelle lumière
ampoule|allumer idée bd
torche|lumière outil
lampion rouge|lanterne japonais lumière
diya|ārtī diwali lampe
carnet avec couverture|livre cahier école
livre fermé|enseignement savoir école
livre ouvert|bibliothèque étudier école
livre vert|bibliothèque étudier école
livre bleu|roman lecture école
livre orange|roman lecture école
livres|bibliothèque étudier école
carnet|cahier écrire
carnet de compte|cahier classeur
page enroulée
parchemin|papier
page
journal|une presse actualités
journal roulé|presse actualités
signets|onglets marque marqueur
marque-page|signet marqueur
étiquette
pièce|or sou argent
sac plein d’argent|avare dollar payer
billet en yens|payer argent
billet en dollars|payer argent
billet en euros|payer argent
billet en livres|payer argent
billet avec des ailes|dollars payer argent
carte bancaire|banque payer argent
reçu|compta comptabilité justificatif
courbe avec yen en hausse|graphique marché banque
enveloppe|lettre message
e-mail|courriel lettre message
message reçu|enveloppe recevoir lettre
enveloppe avec flèche|envoi envoyer message
boîte d’envoi|envoyer courriel flèche
boîte de réception|recevoir courriel flèche
colis|livraison paquet boîte
boîte aux lettres fermée drapeau levé|courrier
boîte aux lettres fermée drapeau baissé|courrier
boîte aux lettres ouverte drapeau levé|courrier
boîte aux lettres ouverte drapeau baissé|courrier
boîte aux lettres|poste courrier
urne électorale|voter
crayon|gomme mine
stylo plume noir|écrire
stylo plume|écrire
stylo|écrire
pinceau|peinture
crayon pastel|rouge
mémo|crayon écrire
porte-documents|cartable bureau accessoire
dossier|fichier répertoire
dossier ouvert|répertoire ouvrir
intercalaires|classement classeur
calendrier
éphéméride|agenda calendrier planning
bloc-notes à spirale|cahier
calendrier à spirale
carnet d’adresses|fiche vintage carte
graphique en hausse|haut croissance tendance
graphique en baisse|bas chute tendance
graphiques à barres|données
porte-bloc|liste fournitures
punaise|fournitures
épingle|emplacement carte fournitures
trombone|fournitures
trombones|fournitures
règle|mathématiques fournitures
équerre|mathématiques fournitures
ciseaux|couper découper fournitures
boîte à dossiers|classeur
meuble à dossiers|classer classement classeur
corbeille à papiers|poubelle
cadenas fermé|verrouiller privé verrouillé
cadenas ouvert|déverrouiller ouvrir
cadenas fermé avec stylo|confidentiel privé verrouillé
cadenas fermé avec clé|sécurisé privé verrouillé
clé|serrure ouvrir
clé ancienne|fermer indice verrouiller
marteau|réparer travaux outil
hache|fendre hachette bois
pioche|mine outil
marteau et pioche|burin outils outil
marteau et clé à molette|outils outil
dague|couteau poignard arme
épées croisées|armes arme
bombe|boum dessin bd
boomerang|aborigène australie jeu
arc et flèche|sagittaire horoscope sport
bouclier|arme
scie|scier bois outil
clé à molette|travaux outil
tournevis|outillage vis outil
vis et écrou|boulon travaux outil
roue dentée|engrenage outil
serre-joint|compresser comprimer outil
balance à poids|horoscope astrologie zodiaque
canne blanche|malvoyant aveugle accessibilité
chaînons|chaîne maillons mousqueton
chaîne brisée|liberté
chaînes
crochet|accrocher appâter hameçonner
boîte à outils|coffre mécano mécanique
aimant|aimanter attirer magnétique
échelle|ascension barreau grimper
alambic|chimie outil
tube à essai|réaction sciences laboratoire
boîte de pétri|bactériologie microbiologie laboratoire
adn|génétique vie biologiste
microscope|expérience laboratoire outil
télescope|planètes astronomie espace
antenne satellite|parabole
seringue|vaccin vaccination docteur
goutte de sang|menstruation menstruations médecine
pilule|gélule médicament docteur
sparadrap|bobo pansement médecine
béquille|accident blessé handicap
stéthoscope|diagnostic poumons docteur
radiographie|os squelette docteur
porte|placard
ascenseur|descente montée accessibilité
miroir|image psyché beauté
fenêtre|ouverture transparent cadre
lit|dormir
canapé et lampe
chaise|assis siège
toilettes|cabinets wc
ventouse|bouché déboucheur outil
douche|eau
baignoire|bain mousse
tapette à souris|apât appât fromage
rasoir|coupant raser lame
bouteille de lotion|flacon hydratant shampooing
épingle de sûreté|couche imperdable lange
balai|balais balayage sorcière
panier|agriculture cueillette linge
rouleau de papier
seau|conteneur plage
savon|bulles lavage laver
bulles|propre savon
brosse à dents|dentaire hygiène laver
éponge|absorbante absorbe laver
extincteur|éteindre incendie chaud
chariot|caddie panier courses
cigarette|fumer fumeur
cercueil|enterrement obsèques mort
pierre tombale|cimetière funérailles mort
urne funéraire|cendres obsèques mort
mauvais œil|nazarboncuk talisman superstition
main de Fatma|khamsa myriam chance
moai|monolithe voyage
pancarte|affiche écriteau panneau
carte d’identité|papiers justificatif sécurité
distributeur de billets|dab retrait argent
icône Poubelle|corbeille jeter déchets
eau potable|robinet
symbole Accès handicapés
symbole Toilettes hommes|wc
symbole Toilettes femmes|wc
panneau Toilettes
symbole Bébé
WC|toilettes
contrôle des passeports
douane|douanes
retrait des bagages|aéroport arrivée voyage
consigne|bagages casier valise
symbole d’avertissement|attention
traversée d’enfants|piétons circulation école
sens interdit|circulation panneau non
symbole d’interdiction|interdit
vélos interdits|bicyclette interdiction
interdiction de fumer|interdit
dépôt d’ordures interdit|déchets interdiction
eau non potable|imbuvable interdiction interdit
interdit aux piétons|interdiction
téléphones portables interdits|interdiction
18 ans et plus|majorité mineur interdit
radioactif|radioactivité symbole
danger biologique|symbole
flèche haut|nord sens
flèche haut droite|sens
flèche droite|est sens
flèche bas droite|sens
flèche bas|sud sens
flèche bas gauche|sens
flèche gauche|ouest sens
flèche haut gauche|sens
flèche haut bas
flèche gauche droite
flèche courbe gauche
flèche courbe droite
flèche courbe haut
flèche courbe bas
flèches dans le sens horaire|actualiser
flèches dans le sens antihoraire|actualiser retour
flèche Retour
flèche Fin
flèche Activé
flèche Bientôt
flèche En haut
lieu de culte|prier
symbole de l’atome|athée
om|hindou
étoile de David|judaïsme juif juive
roue du Dharma|bouddhiste bouddhisme
yin yang|complémentaire taoïsme
croix latine|chrétienne chrétien
croix orthodoxe|chrétienne chrétien
lune et étoile|musulman musulmane
symbole de paix
chandelier à sept branches|candélabre hanoucca religion
étoile à 6 branches|chance judaïsme juive
khanda|foi sikh sikhisme
bélier zodiaque|astrologie
taureau|astrologie zodiaque
gémeaux|astrologie zodiaque
cancer|crabe astrologie zodiaque
lion|astrologie zodiaque
vierge|astrologie zodiaque
balance|astrologie zodiaque
scorpion zodiaque|astrologie
sagittaire|astrologie zodiaque
capricorne|chèvre astrologie zodiaque
verseau|eau astrologie zodiaque
poissons|astrologie zodiaque
serpentaire|zodiaque
bouton lecture aléatoire|flèche
bouton répétition|répéter flèche
bouton répétition de la piste|répéter flèche
bouton lecture|droite lire flèche
bouton avance rapide
bouton piste suivante
bouton lecture/pause|flèche
bouton retour|gauche flèche
bouton retour rapide|flèche
bouton piste précédente|flèche
petit triangle haut|flèche
double flèche vers le haut|rapide
petit triangle bas|flèche
double flèche vers le bas|rapide
bouton pause
bouton stop|carré
bouton enregistrer|enregistrement cercle
bouton éjecter
cinéma
luminosité faible|brillance soleil lumière
luminosité élevée|brillance soleil lumière
barres de réseau|couverture réception téléphone
sans fil|connexion internet ordinateur
mode vibreur|portable téléphone
téléphone éteint|éteindre portable
symbole de la femme
symbole de l’homme
symbole de la communauté transgenre
signe multiplier|annuler non
plus|addition ajouter mathématiques
moins|soustraction soustraire mathématiques
signe diviser|algèbre mathématique mathématiques
signe égal gras|égalité réponse mathématiques
infini|éternité illimité universel
double point d’exclamation|surprise ponctuation
points d’exclamation et d’interrogation|surprise ponctuation
point d’interrogation rouge|ponctuation
point d’interrogation blanc|ponctuation
point d’exclamation blanc|surprise ponctuation
point d’exclamation rouge|ponctuation
ligne ondulée|tiret vague ponctuation
conversion de devise|change banque argent
symbole dollar|espèces devise argent
caducée|esculape personnel docteur
symbole Recyclage
fleur de lys|blason reine roi
trident|ancre fourche mer
badge nominatif
symbole japonais de débutant
cercle rouge|anneau
bouton coché|marque carré oui
case cochée|bouton carré oui
coche|sélection terminé oui
croix|annuler multiplier
bouton croix|vert multiplier
boucle|bouclette
double boucle
alternance|symbole
astérisque huit branches|astérique étoile
étoile huit branches|astérisque
éclat|étinceler briller étincelle
symbole copyright
marque déposée
marque commerciale déposée
touches : #
touches : *
touches : 0
touches : 1|un
touches : 2|deux
touches : 3|trois
touches : 4|quatre
touches : 5|cinq
touches : 6
touches : 7|sept
touches : 8|huit
touches : 9|neuf
touches : 10
majuscules|lettres saisie
minuscules|lettres saisie lettre
saisie de chiffres
saisie de symboles
alphabet latin|lettres saisie
groupe sanguin A
groupe sanguin AB
groupe sanguin B
bouton Effacer
bouton Cool
bouton Gratuit
source d’informations
bouton Identifiant
m encerclé|cercle
bouton Nouveau|nouveauté
bouton Pas bien|mauvais interdit
groupe sanguin O
bouton OK
bouton P
bouton SOS
bouton Vers le haut|nouveau nouveauté
bouton VS|contre
bouton ici en japonais|idéogramme
bouton frais de service en japonais
bouton montant mensuel en japonais|idéogramme
bouton pas gratuit en japonais|payant idéogramme
bouton réservé en japonais|idéogramme
bouton bonne affaire en japonais|idéogramme
bouton réduction en japonais|rabais idéogramme
bouton gratuit en japonais|idéogramme
bouton interdit en japonais|idéogramme
bouton accepter en japonais|idéogramme
bouton application en japonais|idéogramme
bouton note pour réussir en japonais|idéogramme
bouton chambres disponibles en japonais|idéogramme
bouton félicitations en japonais|idéogramme
bouton secret en japonais|idéogramme
bouton ouvert pour affaires en japonais|idéogramme
bouton complet en japonais|idéogramme
disque rouge|rond cercle géométrie
disque orange|rond cercle géométrie
disque jaune|rond cercle géométrie
disque vert|rond cercle géométrie
disque bleu|rond cercle géométrie
disque violet|rond cercle géométrie
disque marron|brun rond géométrie
disque noir|rond cercle géométrie
disque blanc|rond cercle géométrie
carré rouge|géométrie
carré orange|géométrie
carré jaune|géométrie
carré vert|géométrie
carré bleu|géométrie
carré violet|géométrie
carré marron|géométrie
grand carré noir|forme géométrie
grand carré blanc|forme géométrie
carré moyen noir|forme géométrie
carré moyen blanc|forme géométrie
carré petit moyen noir|forme géométrie
carré petit moyen blanc|forme géométrie
petit carré noir|forme géométrie
petit carré blanc|forme géométrie
grand losange orange|géométrie
grand losange bleu|géométrie
petit losange orange|géométrie
petit losange bleu|géométrie
triangle rouge pointant vers le haut|flèche géométrie
triangle rouge pointant vers le bas|forme flèche géométrie
diamant avec un point|géométrique intérieur géométrie
bouton radio|géométrique rond géométrie
carré blanc|bouton forme géométrie
carré noir|bouton forme géométrie
drapeau à damier|vainqueur
drapeau triangulaire|fanion
drapeaux croisés|japonais
drapeau noir
drapeau blanc
drapeau arc-en-ciel|lgbt
drapeau transgenre|blanc rose
drapeau de pirate|pillage piller trésor
drapeau : Île de l’Ascension
drapeau : Andorre
drapeau : Émirats arabes unis
drapeau : Afghanistan
drapeau : Antigua-et-Barbuda
drapeau : Anguilla
drapeau : Albanie
drapeau : Arménie
drapeau : Angola
drapeau : Antarctique
drapeau : Argentine
drapeau : Samoa américaines
drapeau : Autriche
drapeau : Australie
drapeau : Aruba
drapeau : Îles Åland
drapeau : Azerbaïdjan
drapeau : Bosnie-Herzégovine
drapeau : Barbade
drapeau : Bangladesh
drapeau : Belgique
drapeau : Burkina Faso
drapeau : Bulgarie
drapeau : Bahreïn
drapeau : Burundi
drapeau : Bénin
drapeau : Saint-Barthélemy
drapeau : Bermudes
drapeau : Brunei
drapeau : Bolivie
drapeau : Pays-Bas caribéens
drapeau : Brésil
drapeau : Bahamas
drapeau : Bhoutan
drapeau : Île Bouvet
drapeau : Botswana
drapeau : Biélorussie
drapeau : Belize
drapeau : Canada
drapeau : Îles Cocos
drapeau : Congo-Kinshasa
drapeau : République centrafricaine
drapeau : Congo-Brazzaville
drapeau : Suisse
drapeau : Côte d’Ivoire
drapeau : Îles Cook
drapeau : Chili
drapeau : Cameroun
drapeau : Chine
drapeau : Colombie
drapeau : Île Clipperton
drapeau : Costa Rica
drapeau : Cuba
drapeau : Cap-Vert
drapeau : Curaçao
drapeau : Île Christmas
drapeau : Chypre
drapeau : Tchéquie
drapeau : Allemagne
drapeau : Diego Garcia
drapeau : Djibouti
drapeau : Danemark
drapeau : Dominique
drapeau : République dominicaine
drapeau : Algérie
drapeau : Ceuta et Melilla
drapeau : Équateur
drapeau : Estonie
drapeau : Égypte
drapeau : Sahara occidental
drapeau : Érythrée
drapeau : Espagne
drapeau : Éthiopie
drapeau : Union européenne
drapeau : Finlande
drapeau : Fidji
drapeau : Îles Malouines
drapeau : Micronésie
drapeau : Îles Féroé
drapeau : France
drapeau : Gabon
drapeau : Royaume-Uni
drapeau : Grenade
drapeau : Géorgie
drapeau : Guyane française
drapeau : Guernesey
drapeau : Ghana
drapeau : Gibraltar
drapeau : Groenland
drapeau : Gambie
drapeau : Guinée
drapeau : Guadeloupe
drapeau : Guinée équatoriale
drapeau : Grèce
drapeau : Géorgie du Sud-et-les Îles Sandwich du Sud
drapeau : Guatemala
drapeau : Guam
drapeau : Guinée-Bissau
drapeau : Guyana
drapeau : R.A.S. chinoise de Hong Kong
drapeau : Îles Heard-et-MacDonald
drapeau : Honduras
drapeau : Croatie
drapeau : Haïti
drapeau : Hongrie
drapeau : Îles Canaries
drapeau : Indonésie
drapeau : Irlande
drapeau : Israël
drapeau : Île de Man
drapeau : Inde
drapeau : Territoire britannique de l’océan Indien
drapeau : Irak
drapeau : Iran
drapeau : Islande
drapeau : Italie
drapeau : Jersey
drapeau : Jamaïque
drapeau : Jordanie
drapeau : Japon
drapeau : Kenya
drapeau : Kirghizstan
drapeau : Cambodge
drapeau : Kiribati
drapeau : Comores
drapeau : Saint-Christophe-et-Niévès
drapeau : Corée du Nord
drapeau : Corée du Sud
drapeau : Koweït
drapeau : Îles Caïmans
drapeau : Kazakhstan
drapeau : Laos
drapeau : Liban
drapeau : Sainte-Lucie
drapeau : Liechtenstein
drapeau : Sri Lanka
drapeau : Liberia
drapeau : Lesotho
drapeau : Lituanie
drapeau : Luxembourg
drapeau : Lettonie
drapeau : Libye
drapeau : Maroc
drapeau : Monaco
drapeau : Moldavie
drapeau : Monténégro
drapeau : Saint-Martin
drapeau : Madagascar
drapeau : Îles Marshall
drapeau : Macédoine du Nord
drapeau : Mali
drapeau : Myanmar (Birmanie)
drapeau : Mongolie
drapeau : R.A.S. chinoise de Macao
drapeau : Îles Mariannes du Nord
drapeau : Martinique
drapeau : Mauritanie
drapeau : Montserrat
drapeau : Malte
drapeau : Maurice
drapeau : Maldives
drapeau : Malawi
drapeau : Mexique
drapeau : Malaisie
drapeau : Mozambique
drapeau : Namibie
drapeau : Nouvelle-Calédonie
drapeau : Niger
drapeau : Île Norfolk
drapeau : Nigeria
drapeau : Nicaragua
drapeau : Pays-Bas
drapeau : Norvège
drapeau : Népal
drapeau : Nauru
drapeau : Niue
drapeau : Nouvelle-Zélande
drapeau : Oman
drapeau : Panama
drapeau : Pérou
drapeau : Polynésie française
drapeau : Papouasie-Nouvelle-Guinée
drapeau : Philippines
drapeau : Pakistan
drapeau : Pologne
drapeau : Saint-Pierre-et-Miquelon
drapeau : Îles Pitcairn
drapeau : Porto Rico
drapeau : Territoires palestiniens
drapeau : Portugal
drapeau : Palaos
drapeau : Paraguay
drapeau : Qatar
drapeau : La Réunion
drapeau : Roumanie
drapeau : Serbie
drapeau : Russie
drapeau : Rwanda
drapeau : Arabie saoudite
drapeau : Îles Salomon
drapeau : Seychelles
drapeau : Soudan
drapeau : Suède
drapeau : Singapour
drapeau : Sainte-Hélène
drapeau : Slovénie
drapeau : Svalbard et Jan Mayen
drapeau : Slovaquie
drapeau : Sierra Leone
drapeau : Saint-Marin
drapeau : Sénégal
drapeau : Somalie
drapeau : Suriname
drapeau : Soudan du Sud
drapeau : Sao Tomé-et-Principe
drapeau : Salvador
drapeau : Saint-Martin (partie néerlandaise)
drapeau : Syrie
drapeau : Eswatini
drapeau : Tristan da Cunha
drapeau : Îles Turques-et-Caïques
drapeau : Tchad
drapeau : Terres australes françaises
drapeau : Togo
drapeau : Thaïlande
drapeau : Tadjikistan
drapeau : Tokelau
drapeau : Timor oriental
drapeau : Turkménistan
drapeau : Tunisie
drapeau : Tonga
drapeau : Turquie
drapeau : Trinité-et-Tobago
drapeau : Tuvalu
drapeau : Taïwan
drapeau : Tanzanie
drapeau : Ukraine
drapeau : Ouganda
drapeau : Îles mineures éloignées des États-Unis
drapeau : Nations Unies
drapeau : États-Unis
drapeau : Uruguay
drapeau : Ouzbékistan
drapeau : État de la Cité du Vatican
drapeau : Saint-Vincent-et-les Grenadines
drapeau : Venezuela
drapeau : Îles Vierges britanniques
drapeau : Îles Vierges des États-Unis
drapeau : Viêt Nam
drapeau : Vanuatu
drapeau : Wallis-et-Futuna
drapeau : Samoa
drapeau : Kosovo
drapeau : Yémen
drapeau : Mayotte
drapeau : Afrique du Sud
drapeau : Zambie
drapeau : Zimbabwe
drapeau : Angleterre
drapeau : Écosse
drapeau : Pays de Galles`

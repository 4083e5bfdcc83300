/*! Names of emoji from Unicode CLDR 48.2.0, © Unicode, Inc.: see THIRD-PARTY.md. SPDX-License-Identifier: Unicode-3.0 */
// Made by scripts/emoji.mjs: do not edit. One file, as it is one table, which is fetched whole.

/** A line for each emoji of emoji-data.ts, in the same order: its name, `|` and more words. */
export const NAMES: string = `grinsendes Gesicht|froh haha lustig
grinsendes Gesicht mit großen Augen|glücklich lol mund
grinsendes Gesicht mit lachenden Augen|witzig glücklich mund
strahlendes Gesicht mit lachenden Augen|grinsen fröhlich lustig
Grinsegesicht mit zugekniffenen Augen|zusammengekniffen hehe mund
grinsendes Gesicht mit Schweißtropfen|schwitzen nervös mund
sich vor Lachen auf dem Boden wälzen|muahaha rofl lustig
Gesicht mit Freudentränen|happy muahaha lustig
leicht lächelndes Gesicht
umgekehrtes Gesicht|stehen lächeln
schmelzendes Gesicht|auflösen beschämt schwitzen
zwinkerndes Gesicht|zukneifen zuzwinkern flirten
lächelndes Gesicht mit lachenden Augen|freundlich erröten rot
lächelndes Gesicht mit Heiligenschein|brav seelig glücklich
lächelndes Gesicht mit Herzen|anhimmeln bewundern liebe
lächelndes Gesicht mit herzförmigen Augen|herzen verliebt liebe
überwältigt|aufgeregt stern augen
Kuss zuwerfendes Gesicht|küssen lieb flirten
küssendes Gesicht|knutsch xoxo hdl
lächelndes Gesicht|wangen fröhlich rot
küssendes Gesicht mit geschlossenen Augen|ugen knutsch rot
küssendes Gesicht mit lächelnden Augen|knutsch flirten
lachendes Gesicht mit Träne|berührt freudenträne lächeln
sich die Lippen leckendes Gesicht|lecker zunge lächeln
Gesicht mit herausgestreckter Zunge|ätsch bäh lustig
zwinkerndes Gesicht mit herausgestreckter Zunge|zudrücken zugedrückt herausstrecken
irres Gesicht|klein verrückt augen
Gesicht mit herausgestreckter Zunge und zusammengekniffenen Augen|schmeck zusammenkneifen herausstrecken
Gesicht mit Dollarzeichen|zunge geld mund
Gesicht mit umarmenden Händen|umarmung drücken
verlegen kicherndes Gesicht|huch haha rot
Gesicht mit offenen Augen und Hand über dem Mund|erschrecken erstaunen omg
Gesicht mit durch die Finger linsendem Auge|gebannt hervorlugen verlegen
ermahnendes Gesicht|pst ruhig leise
nachdenkendes Gesicht|fragen grübeln wundern
salutierendes Gesicht|aye jawoll ok
Gesicht mit Reißverschlussmund|halten schweigen mund
Gesicht mit hochgezogenen Augenbrauen|argwöhnisch misstrauen zweifel
neutrales Gesicht|ausdruckslos todernst unbeeindruckt
ausdrucksloses Gesicht|selbstgefällig kommentarlos unglaublich
Gesicht ohne Mund|kein sprachlos
gestricheltes Gesicht|depressiv introvertiert traurig
Gesicht in Wolken|geistesabwesend
süffisant lächelndes Gesicht|feixen mundwinkel flirten
verstimmtes Gesicht|unglücklich unzufrieden traurig
Augen verdrehendes Gesicht|meinetwegen nerv genervt
Grimassen schneidendes Gesicht|verziehen peinlich zähne
Gesicht, das ausatmet|erschöpft husten erleichtert
lügendes Gesicht|schwindel nase
zitterndes Doppelgesicht|erdbeben verrückt wow
Kopfschütteln|schütteln nein
Kopfnicken|ja nicken
erleichtertes Gesicht|entspannt zufrieden augen
nachdenkliches Gesicht|verlieren schrecklich traurig
schläfriges Gesicht|gute müde traurig
sabberndes Gesicht
schlafendes Gesicht|dösen einschlafen müde
Gesicht mit Atemschutzmaske|bazillen mundschutz mund
Gesicht mit Fieberthermometer|messen krank
Gesicht mit Kopfverband|aua verband verletzung
würgendes Gesicht|eklig übelkeit grün
kotzendes Gesicht|speien spucken krank
niesendes Gesicht|erkältung grippe krank
schwitzendes Gesicht|erhitzt fiebrig rot
frierendes Gesicht|bibbern eisig kalt
schwindeliges Gesicht|angeheitert angeschwipst mund
benommenes Gesicht|ko kreuze augen
Gesicht mit Spiralen als Augen|höhenangst hypnose schwindlig
explodierender Kopf|entsetzt überwältigt unglaublich
Gesicht mit Cowboyhut|hut
Partygesicht|glückwunsch aufgeregt feier
verkleidet|inkognito nasenbrille person
lächelndes Gesicht mit Sonnenbrille|cool
Strebergesicht|intelligent schlaumeier brille
Gesicht mit Monokel|elegant reich
verwundertes Gesicht|verwirrt traurig
Gesicht mit schrägem Mund|hmpf unsicher enttäuscht
besorgtes Gesicht|sorgen traurig
betrübtes Gesicht|schade traurig
düsteres Gesicht|deprimiert stirnrunzelnd traurig
Gesicht mit offenem Mund|erstaunt vergessen unglaublich
verdutztes Gesicht|erstaunt sprachlos
erstauntes Gesicht|nee verwundert schockiert
errötetes Gesicht mit großen Augen|scham schämen rot
bettelndes Gesicht|anflehen bitte traurig
Gesicht, das Tränen zurückhält|aufgebracht freudentränen stolz
entsetztes Gesicht|verwundert schockiert mund
qualvolles Gesicht|arm leidend wow
ängstliches Gesicht|besorgt
besorgtes Gesicht mit Schweißtropfen|angstschweiß angst mund
trauriges aber erleichtertes Gesicht|knapp schweiß enttäuscht
weinendes Gesicht|träne traurig
heulendes Gesicht|flennen schluchzen traurig
vor Angst schreiendes Gesicht|panik ängstlich omg
verwirrtes Gesicht|bestürzt konfus frustriert
entschlossenes Gesicht|ausdauernd durchhalten kopfschmerzen
enttäuschtes Gesicht|leider schade traurig
bedrücktes Gesicht mit Schweiß|angstschweiß kopfschmerzen augen
erschöpftes Gesicht|fehlschlag hungrig nein
müdes Gesicht|niesen traurig
gähnendes Gesicht|gelangweilt schnarch müde
schnaubendes Gesicht|gewonnen erleichtert
schmollendes Gesicht|wütend rot
verärgertes Gesicht|zornig ärgern böse
Gesicht mit Symbolen über dem Mund|ärger fluchen wütend
grinsendes Gesicht mit Hörnern|dämon dämonin märchen
wütendes Gesicht mit Hörnern|teufelchen dämon märchen
Totenkopf|yolo schädel märchen
Totenkopf mit gekreuzten Knochen|piratenflagge schädel tod
Kothaufen|mist
Clown-Gesicht
Ungeheuer|oger gruselig märchen
Kobold|tengu ungeheuer märchen
Gespenst|buh geist märchen
Außerirdischer|all ufo märchen
Computerspiel-Monster|ufo
Roboter|robotergesicht roboterkopf
grinsende Katze|lol offen mund
grinsende Katze mit lachenden Augen|katzengesicht
Katze mit Freudentränen|tränen katzengesicht lachen
lachende Katze mit Herzen als Augen|herzaugen verliebt liebe
verwegen lächelnde Katze|ironisch grinsen lachen
küssende Katze|küsschen wangen rot
erschöpfte Katze|schrei schreien katzengesicht
weinende Katze|träne katzengesicht traurig
schmollende Katze|schmollmund verärgert katzengesicht
sich die Augen zuhaltendes Affengesicht|verstecken sehen geste
sich die Ohren zuhaltendes Affengesicht|zuhören hören geste
sich den Mund zuhaltendes Affengesicht|heimlich sagen geste
Liebesbrief|siegel post herz
Herz mit Pfeil|liebe
Herz mit Schleife|valentinstag hochzeitstag liebe
funkelndes Herz|morgen aufregung liebe
wachsendes Herz|nervosität aufregung liebe
schlagendes Herz|pulsieren puls liebe
kreisende Herzen|hochzeitstag jahrestag liebe
zwei Herzen|rendezvous hochzeitstag liebe
Herzdekoration|deko weiß liebe
Herz als Ausrufezeichen|satzzeichen
gebrochenes Herz|allein herzschmerz traurig
Herz in Flammen|leidenschaft liebe
Herz mit Verband|besserung genesen
rotes Herz
pinkes Herz|gefallen gefällt liebe
oranges Herz|liebe
gelbes Herz|herzlich gefühl liebe
grünes Herz|romantisch gefühl liebe
blaues Herz|romantisch gefühl liebe
hellblaues Herz|aquamarin türkis liebe
lila Herz|lilafarben hdl liebe
braunes Herz
schwarzes Herz|böse
graues Herz|schieferfarben silberfarben liebe
weißes Herz
Kussabdruck|küssen lippen liebe
100 Punkte|punktestand
Ärger|wut
Zusammenstoß|bombe kollidieren explosion
schwindlig|benommen benommenheit stern
Schweißtropfen|feucht nass wasser
Staubwolke|weglaufen rennen
Loch|schwarz
Sprechblase mit drei Punkten|gespräch unterhaltung
Auge in Sprechblase|dialog zeuge sprechen
Sprechblase links|reden sprechen unterhaltung
Sprechblase für wütende Aussage rechts
Gedankenblase|nachdenken
Schlafen|gähn schnarchen müde
winkende Hand|ciao hey tschüss
erhobene Hand von hinten
Hand mit gespreizten Fingern|fünf
erhobene Hand|halt handfläche stopp
vulkanischer Gruß|spreizen grüßen hände
nach rechts weisende Hand|ausgestreckt ausstrecken hände
nach links weisende Hand|ausgestreckt ausstrecken hände
Hand mit Handfläche nach unten|abweisen fallenlassen handgeste
Hand mit Handfläche nach oben|anbieten angebot handgeste
nach links schiebende Hand|moment schluss nein
nach rechts schiebende Hand|moment schluss nein
OK-Zeichen|exzellent genial finger
zusammengedrückte Finger|bündelhand fingerspitzen geste
Wenig-Geste|betrag gering klein
Victory-Geste|sieg
Hand mit gekreuzten Fingern
Hand mit gekreuztem Zeigefinger und Daumen|fingerherz kosten geld
Ich-liebe-dich-Geste|drei hdl
Teufelsgruß|corna heavy yeah
Ruf-mich-an-Handzeichen|anruf anrufen
nach links weisender Zeigefinger|handrückseite zeigen
nach rechts weisender Zeigefinger|handrückseite zeigen
nach oben weisender Zeigefinger von hinten|hinauf rauf zeigen
Mittelfinger
nach unten weisender Zeigefinger|hinab hinunter zeigen
nach oben weisender Zeigefinger von vorne|handvorderseite melden zeigen
auf Betrachter zeigender Zeigefinger|deuten du handgeste
Daumen hoch|einverstanden klar finger
Daumen runter|schlecht hand
erhobene Faust|kampf solidarität
geballte Faust|korrekt zustimmen hand
Faust nach links|hand
Faust nach rechts|hand
klatschende Hände|applaudieren beifall gut
zwei erhobene Handflächen|hurra feiern geste
Hände, die Herz bilden|händeherz handherz liebe
offene Hände|umarmen umarmung
Handflächen nach oben|gebet zusammen hände
Handschlag|vereinbarung händeschütteln hände
zusammengelegte Handflächen|betend danken bitten
schreibende Hand|stift
Nagellack|maniküre nagelpflege kosmetik
Selfie|smartphone
angespannter Bizeps|bro fitnessstudio training
Armprothese|prothese barrierefreiheit
Beinprothese|prothese barrierefreiheit
Bein|extremität fuß körperteil
Fuß|füße knöchel körperteil
Ohr|hören körperteil
Ohr mit Hörgerät|gehörlos hilfsgerät barrierefreiheit
Nase|riechen körperteil
Gehirn|hirn intelligenz schlau
Herz (Organ)|anatomie schlagen mensch
Lunge|atem atmen mensch
Zahn|perlweiß zahnarzt zähne
Knochen|hundeknochen kauknochen hund
Augen|gucken schauen sehen
Auge|blick schauen körperteil
Zunge|hmm lecken körperteil
Mund|kuss lippen körperteil
auf Lippe beißen|flirtend unbehaglich mund
Baby|kleinkind locke kind
Kind|enkelkind jung strahlend
Junge|enkelsohn sohn kind
Mädchen|enkeltochter tochter kind
Person|erwachsen mensch
Person: blondes Haar|blondhaarig mensch
Mann|erwachsen
Person: Bart|bärtig schnurrbart
Mann: Bart
Frau: Bart
Mann: rotes Haar|erwachsen
Mann: lockiges Haar|erwachsen
Mann: weißes Haar|erwachsen
Mann: Glatze|erwachsen
Frau|erwachsen
Frau: rotes Haar|erwachsen
Person: rotes Haar|erwachsen mensch
Frau: lockiges Haar|erwachsen
Person: lockiges Haar|erwachsen mensch
Frau: weißes Haar|erwachsen
Person: weißes Haar|erwachsen mensch
Frau: Glatze|erwachsen
Person: Glatze|erwachsen mensch
Frau: blond|haar
Mann: blond|haar
ältere Person|großeltern weise mensch
älterer Mann|großvater opa mensch
ältere Frau|großmutter oma mensch
missmutige Person|runzeln stirnrunzelnd verärgert
missmutiger Mann|runzeln stirnrunzelnd verärgert
missmutige Frau|runzeln stirnrunzelnd verärgert
schmollende Person|eingeschnappt jammerd verärgert
schmollender Mann|eingeschnappt jammerd verärgert
schmollende Frau|eingeschnappt jammerd verärgert
Person mit überkreuzten Armen|nicht verbieten nein
Mann mit überkreuzten Armen|nicht verbieten nein
Frau mit überkreuzten Armen
Person mit Händen auf dem Kopf|oje übung geste
Mann mit Händen auf dem Kopf|oje übung geste
Frau mit Händen auf dem Kopf|oje übung geste
Infoschalter-Mitarbeiter(in)|abgekippt beleidigen geste
Infoschalter-Mitarbeiter|abgekippt beleidigen mann
Infoschalter-Mitarbeiterin|auskunft informationen frau
Person mit erhobenem Arm|aufzeigen drankommen geste
Mann mit erhobenem Arm|aufzeigen drankommen geste
Frau mit erhobenem Arm|aufzeigen drankommen geste
gehörlose Person|ohr schwerhörig barrierefreiheit
gehörloser Mann|taub
gehörlose Frau|taub
sich verbeugende Person|bedauern entschuldigung geste
sich verbeugender Mann|demut
sich verbeugende Frau|bedauern entschuldigung geste
sich an den Kopf fassende Person|unfassbar verzweifelt frustriert
sich an den Kopf fassender Mann|unfassbar verzweifelt frustriert
sich an den Kopf fassende Frau|unfassbar verzweifelt frustriert
schulterzuckende Person|gleichgültig egal zweifel
schulterzuckender Mann|gleichgültig egal zweifel
schulterzuckende Frau|gleichgültig egal zweifel
Arzt/Ärztin|arztkittel
Arzt|krankenpfleger pfleger doktor
Ärztin|krankenschwester pflegerin doktor
Student(in)|doktorhut uni
Student|absolvent diplom uni
Studentin|abschluss absolventin uni
Lehrer(in)
Lehrer|dozent tafel mann
Lehrerin|dozentin professorin frau
Richter(in)|waage
Richter|recht gerechtigkeit mann
Richterin|recht gerechtigkeit frau
Bauer/Bäuerin
Bauer|gärtner landwirt ähre
Bäuerin|farmerin gärtnerin ähre
Koch/Köchin|kochen
Koch|kochen restaurant
Köchin|kochen
Mechaniker(in)
Mechaniker|elektriker handwerker mann
Mechanikerin|elektrikerin handwerkerin frau
Fabrikarbeiter(in)|industriell montage
Fabrikarbeiter|helm
Fabrikarbeiterin|helm frau
Büroangestellte(r)
Büroangestellter|angestellter mann
Büroangestellte|angestellte managerin frau
Wissenschaftler(in)|labor
Wissenschaftler|forscher chemie labor
Wissenschaftlerin|forscherin labor frau
IT-Experte/IT-Expertin|bildschirm
IT-Experte|entwickler office mann
IT-Expertin|entwicklerin laptop frau
Sänger(in)|star
Sänger|schauspieler popstar mann
Sängerin|schauspielerin popstar frau
Künstler(in)|farbpalette
Künstler|maler farbpalette mann
Künstlerin|malerin farbpalette frau
Pilot(in)|flugzeug
Pilot|flugzeug mann
Pilotin|flieger flugzeug frau
Astronaut(in)|raumfahrt weltraum
Astronaut|raumfahrt weltraum mann
Astronautin|raumfahrt weltraum frau
Feuerwehrmann/-frau|feuerwehrhelm
Feuerwehrmann|feuerwehrhelm mann
Feuerwehrfrau|feuerwehrhelm frau
Polizist(in)|gesetzeshüter polizistin person
Polizist|polizei mann
Polizistin|gesetzeshüterin festnehmen person
Detektiv(in)|lupe sherlock spion
Detektiv|spion mann
Detektivin|spionage spionin frau
Wache|bärenfellmütze wachfrau wächter
Wachsoldat|wache
Wachsoldatin|palast wache wächter
Ninja|ausdauer geheimmission person
Bauarbeiter(in)|bauarbeiterin umbauen person
Bauarbeiter|baustelle helm
Bauarbeiterin|baustelle helm frau
Person mit Krone|adelig königlich königin
Prinz|krone
Prinzessin|krone märchen
Person mit Turban|bart dreitagebart
Mann mit Turban
Frau mit Turban
Mann mit chinesischem Hut|china kappe mütze
Frau mit Kopftuch|hidschab tichel person
Person im Smoking|anzug bräutigam mann
Mann im Smoking
Frau im Smoking
Person mit Schleier|braut hochzeit
Mann mit Schleier
Frau mit Schleier
schwangere Frau
schwangerer Mann|aufgebläht bauch person
schwangere Person|schwangerschaft aufgebläht überfressen
Stillen|brust frau person
Frau, die Baby die Flasche gibt|eltern mama person
Mann, der Baby die Flasche gibt|füttern
Person, die Baby die Flasche gibt
Putte|engel märchen kind
Weihnachtsmann|weihnachten
Weihnachtsfrau|weihnachten
Weihnachtsperson|weihnachtsfrau weihnachtshut person
Superheld(in)|superkraft superman person
Superheld|held
Heldin|superheldin
Bösewicht|bösewichtin krimineller person
männlicher Bösewicht
weiblicher Bösewicht
Magier(in)|magiker zauberspruch person
Magier|hexenmeister zauberer
Magierin|zauberin hexe
Märchenfee|elf fee wesen
männliche Fee|puck zauberer
Fee|titania
Vampir|blutsauger reißzähne person
männlicher Vampir|dracula untoter
weiblicher Vampir|untoter
Wassermensch|meerjungfrau meermann person
Wassermann|triton
Meerjungfrau|nixe wasserfrau
Elf(e)|elben elbe person
Elf|alb elbe magisch
Elfe|elbin magisch
Flaschengeist|aladdin aladin person
männlicher Flaschengeist|dschinn
weiblicher Flaschengeist|dschinn
Zombie|apokalypse untot person
männlicher Zombie|untoter
weiblicher Zombie|untote
Troll|gruslig ork märchen
Person, die eine Kopfmassage bekommt|migräne behandlung kopfschmerzen
Mann, der eine Kopfmassage bekommt|salon entspannen kopfschmerzen
Frau, die eine Kopfmassage bekommt|entspannend kopfweh kopfschmerzen
Person beim Haareschneiden|friseurin friseuse friseur
Mann beim Haareschneiden|frisur haarschnitt salon
Frau beim Haareschneiden|haarschnitt schere friseur
Fußgänger(in)|fußgängerin gehend gehen
Fußgänger|spaziergang gehen mann
Fußgängerin|spazieren schlendern frau
Fußgänger(in): nach rechts|fußgängerin gehend gehen
Fußgängerin: nach rechts|spazieren schlendern frau
Fußgänger: nach rechts|spaziergang gehen mann
stehende Person|mensch
stehender Mann
stehende Frau
kniende Person|fersensitz seiza mensch
kniender Mann
kniende Frau
kniende Person: nach rechts|fersensitz seiza mensch
kniende Frau: nach rechts
kniender Mann: nach rechts
Person mit Langstock|barrierefreiheit
Person mit Langstock: nach rechts|barrierefreiheit
Mann mit Langstock|sehbehindert behinderung person
Mann mit Langstock: nach rechts|sehbehindert behinderung person
Frau mit Langstock|behinderung mensch person
Frau mit Langstock: nach rechts|behinderung mensch person
Person in elektrischem Rollstuhl|barrierefreiheit
Person in elektrischem Rollstuhl: nach rechts|barrierefreiheit
Mann in elektrischem Rollstuhl|behinderung mensch person
Mann in elektrischem Rollstuhl: nach rechts|behinderung mensch person
Frau in elektrischem Rollstuhl|behinderung mensch person
Frau in elektrischem Rollstuhl: nach rechts|behinderung mensch person
Person in manuellem Rollstuhl|barrierefreiheit
Person in manuellem Rollstuhl: nach rechts|barrierefreiheit
Mann in manuellem Rollstuhl|behinderung mensch person
Mann in manuellem Rollstuhl: nach rechts|behinderung mensch person
Frau in manuellem Rollstuhl|behinderung mensch person
Frau in manuellem Rollstuhl: nach rechts|behinderung mensch person
laufende Person|eilig schnell sport
laufender Mann|jogger joggen
laufende Frau|athlet athletin rennen
laufende Person: nach rechts|eilig schnell sport
laufende Frau: nach rechts|athlet athletin rennen
laufender Mann: nach rechts|jogger joggen
tanzende Frau|tänzerin festlich tango
tanzender Mann|tänzer festlich tango
schwebender Mann im Anzug|geschäftlich
Personen mit Hasenohren|leute seelenverwandt party
Männer mit Hasenohren|bunnys zwillinge party
Frauen mit Hasenohren|bunnys party
Person in Dampfsauna|abschalten dampfbad frau
Mann in Dampfsauna|sauna
Frau in Dampfsauna|sauna
Bergsteiger(in)|fels kletterer sport
Bergsteiger
Bergsteigerin
Fechter(in)|fechten schwert sport
Pferderennen|wetten schnell
Skifahrer(in)|skifahrerin schnee sport
Snowboarder(in)|snowboarden snowboarderin
Golfer(in)|abschlagplatz golferin sport
Golfer|golfen golfspieler mann
Golferin|golfen golfspielerin frau
Surfer(in)|surfboard surfen wassersport
Surfer|wellenreiten mann
Surferin|wellen surfbrett frau
Person im Ruderboot|kanu paddel sport
Mann im Ruderboot|rudern boot
Frau im Ruderboot|bootfahrerin ruderin boot
Schwimmer(in)|schwimmbecken schwimmerin wasser
Schwimmer|schwimmbad kraulen schwimmen
Schwimmerin|schwimmbad kraulen frau
Person mit Ball|basketballer basketballspielerin sport
Mann mit Ball|ballsport handball
Frau mit Ball|ballsport basketballspieler sport
Gewichtheber(in)|gewichtheberin hantel sport
Gewichtheber|mann
Gewichtheberin|gewichteheberin frau
Radfahrer(in)|radfahren radfahrerin sport
Radfahrer|fahrrad mann
Radfahrerin|frauen radlerin frau
Mountainbiker(in)|mountainbikerin mountainbiking sport
Mountainbiker|fahrrad rad mann
Mountainbikerin|fahrradfahrerin radfahrerin frau
Rad schlagende Person|turner turnerin sport
Rad schlagender Mann|turner akrobatik person
Rad schlagende Frau|turnerin akrobatik person
Ringer(in)|ringen catcher person
ringende Männer|catcher ringer sport
ringende Frauen|catcherin ringerin person
Wasserballspieler(in)|wasserballspielerin schwimmsport sportler
Wasserballspieler|schwimmsport wassersport person
Wasserballspielerin|ballspiele schwimmsport person
Handballspieler(in)|handballer handballspielerin sport
Handballspieler|mann sport
Handballspielerin|handballerin schleudern person
Jongleur(in)|artistin jongleurin multitasking
Jongleur|entertainer unterhalter person
Jongleurin|geschickt jonglieren frau
Person im Lotossitz|lotussitz schneidersitz frau
Mann im Lotossitz|yoga
Frau im Lotossitz|yoga
badende Person|badewanne dusche entspannen
im Bett liegende Person|heia nachtruhe müde
sich an den Händen haltende Personen|menschen pärchen paar
Händchen haltende Frauen|paar
Mann und Frau halten Hände|paar
Händchen haltende Männer|zwillinge paar
sich küssendes Paar|herz mann frau
sich küssendes Paar: Frau, Mann|herz
sich küssendes Paar: Mann, Mann|herz frau
sich küssendes Paar: Frau, Frau|herz mann
Liebespaar|paar herz frau
Liebespaar: Frau, Mann|paar herz
Liebespaar: Mann, Mann|paar herz frau
Liebespaar: Frau, Frau|paar herz mann
Familie: Mann, Frau und Junge|vater mutter kind
Familie: Mann, Frau und Mädchen|junge vater kind
Familie: Mann, Frau, Mädchen und Junge|vater mutter kind
Familie: Mann, Frau, Junge und Junge|vater mutter kind
Familie: Mann, Frau, Mädchen und Mädchen|junge vater kind
Familie: Mann, Mann und Junge|vater mutter kind
Familie: Mann, Mann und Mädchen|junge vater kind
Familie: Mann, Mann, Mädchen und Junge|vater mutter kind
Familie: Mann, Mann, Junge und Junge|vater mutter kind
Familie: Mann, Mann, Mädchen und Mädchen|junge vater kind
Familie: Frau, Frau und Junge|vater mutter kind
Familie: Frau, Frau und Mädchen|junge vater kind
Familie: Frau, Frau, Mädchen und Junge|vater mutter kind
Familie: Frau, Frau, Junge und Junge|vater mutter kind
Familie: Frau, Frau, Mädchen und Mädchen|junge vater kind
Familie: Mann, Junge|vater mutter kind
Familie: Mann, Junge und Junge|vater mutter kind
Familie: Mann, Mädchen|junge vater kind
Familie: Mann, Mädchen und Junge|vater mutter kind
Familie: Mann, Mädchen und Mädchen|junge vater kind
Familie: Frau, Junge|vater mutter kind
Familie: Frau, Junge und Junge|vater mutter kind
Familie: Frau, Mädchen|junge vater kind
Familie: Frau, Mädchen und Junge|vater mutter kind
Familie: Frau, Mädchen und Mädchen|junge vater kind
sprechender Kopf
Silhouette einer Büste|person
Silhouette mehrerer Büsten|personen
sich umarmende Personen|abschied drücker liebe
Familie|junge vater kind
Familie: 2 Erwachsene, 1 Kind|erwachsener
Familie: 2 Erwachsene, 2 Kinder|erwachsener
Familie: 1 Erwachsene(r), 1 Kind|erwachsener
Familie: 1 Erwachsene(r), 2 Kinder|erwachsener
Fußabdrücke|abdruck
Affengesicht|banane dschungel zoo
Affe
Gorilla|affe
Orang-Utan|affe
Hundegesicht|treu wau wuff
Hund|haustier wau wuff
Blindenhund|sehbehindert hund barrierefreiheit
Assistenzhund|hund behinderung barrierefreiheit
Pudel|hund
Wolf|wolfsgesicht
Fuchs|fuchsgesicht
Waschbär|neugierig klug schlau
Katzengesicht|miez miezekatze miau
Katze|haustier miau
schwarze Katze|kater pech miau
Löwe|löwengesicht sternzeichen tierkreis
Tigergesicht|raubkatze
Tiger
Leopard|gepunktet raubtier zoo
Pferdegesicht|pferdekopf
Elch|geweih säugetier
Esel|austreten dickschädel säugetier
Pferd|rennpferd rennen
Einhorn|einhorngesicht
Zebra|streifen
Hirsch
Bison|herde ochse büffel
Kuhgesicht
Ochse|kuh stier tierkreis
Wasserbüffel|büffel
Kuh|muh bauernhof
Schweinegesicht
Schwein|sau bauernhof
Wildschwein|eber schwein
Schweinerüssel|nase
Widder|schaf sternzeichen tierkreis
Schaf|bock mäh wolle
Ziege|steinbock sternzeichen tierkreis
Dromedar|einhöckrig kamel wüste
Kamel|zweihöckrig wüste
Lama|alpaka anden wolle
Giraffe|flecken
Elefant
Mammut|stoßzahn wollig natur
Nashorn|rhinozeros
Nilpferd|flusspferd
Mäusegesicht|mausgesicht nagetier
Maus|nage
Ratte|nagetier
Hamster|hamstergesicht
Hasengesicht|langohr nager nagetier
Hase|kaninchen karnickel nagetier
Streifenhörnchen
Biber|biberschwanz biberzahn natur
Igel|stachelig stacheln
Fledermaus
Bär|bärengesicht
Eisbär|arktis nordpol weiß
Koala|koalabär koalagesicht
Panda|pandabär pandagesicht
Faultier|träge langsam
Otter|fischen verspielt
Stinktier|stinken
Känguru|beuteltier hüpfen australien
Dachs|dachse frechdachs ratel
Tatzenabdrücke|abdruck
Truthahn|pute geflügel
Huhn|henne tierkopf geflügel
Hahn
schlüpfendes Küken|ei piep vogel
Küken|kükenkopf
Küken von vorne|geflügel
Vogel|papagei taube vogelkopf
Pinguin|pinguinkopf vogel
Taube|friede frieden vogel
Adler|vogel
Ente|vogel
Schwan|vogel
Eule|raubvogel uhu vogel
Dodo|dronte mauritius vogel
Feder|federleicht gefieder fliegen
Flamingo|farbenfroh tropen vogel
Pfau|stolzieren bunt vogel
Papagei|ausplaudern plappern vogel
Flügel|engelsflügel himmlisch vogel
schwarzer Vogel|amsel krächzen schnabel
Gans|blöd dumm vogel
Phönix|asche fabelwesen vogel
Frosch|froschgesicht quak grün
Krokodil|reptil schnappi
Schildkröte
Eidechse
Schlange|schlangenträger sternzeichen tierkreis
Drachengesicht|märchen
Drache|märchen
Sauropode|dinosaurier saurier
T-Rex|tree dinosaurier saurier
blasender Wal|ozean meer
Wal|ozean
Delfin|ozean strand meer
Seehund|robbe seelöwe meer
Fisch|aquarium fische tierkreis
Tropenfisch|fisch
Kugelfisch|kugelrund fisch meer
Hai|haifisch fisch meer
Oktopus|krake tintenfisch meer
Schneckenhaus|muschel strand
Koralle|klimawandel korallenriff meer
Qualle|gallert glibber meer
Krebs|krabbe strand meer
Hummer|meeresfrüchte scheren meerestier
Garnele|gourmet krustentier meeresfrucht
Tintenfisch|kalmar
Auster|muschel perle meer
Schnecke|langsam
Schmetterling|schön insekt
Raupe|gefräßig insekt
Ameise|insekt
Biene|honig honigbiene insekt
Käfer|minzkäfer wanze insekt
Marienkäfer|glückskäfer krabbel insekt
Grille|grashüpfer heuschrecke insekt
Kakerlake|krabbeln küchenschabe insekt
Spinne|insekt
Spinnennetz|netz
Skorpion|horoskop sternzeichen tierkreis
Mücke|biss insektenbiss insekt
Fliege|made mücke insekt
Wurm|regenwurm ringelwurm insekt
Mikrobe|amöbe amöben medizin
Blumenstrauß
Kirschblüte|kirsche blüte pflanze
Blumenstempel
Lotusblüte|erleuchtung gleichmut liebe
Rosette|pflanze
Rose|blüte blume pflanze
welke Blume|sterbend verwelkt
Hibiskus|rosa blüte pflanze
Sonnenblume|blüte blume pflanze
gelbe Blüte|blume pflanze
Tulpe|blüte blume pflanze
Hyazinthe|blühen frühling pflanze
Spross
Topfpflanze|dekor grünpflanze pflanze
Nadelbaum|tannenbaum baum pflanze
Laubbaum|wald blätter pflanze
Palme|kokusnuss oase pflanze
Kaktus|dürre trockenzeit pflanze
Reisähre|reispflanze ähre pflanze
Kräuter|blätter pflanze
Kleeblatt|grün pflanze
Glücksklee|klee kleeblatt pflanze
Ahornblatt|laub blatt pflanze
Laub|blätter blatt pflanze
Blätter im Wind|laub pflanze
leeres Nest|heim nestbau zuhause
Nest mit Eiern|heim nestbau zuhause
Fliegenpilz|giftig pilz
Trauben|wein obst frucht
Honigmelone|melone obst frucht
Wassermelone|melone obst frucht
Mandarine|apfelsine orange frucht
Zitrone|sauer zitrusfrucht frucht
Limette|tequila sauer essen
Banane|schale obst frucht
Ananas|obst frucht
Mango|früchte shaker essen
roter Apfel|obst frucht
grüner Apfel|gesund obst frucht
Birne|obst frucht
Pfirsich|obst frucht
Kirschen|obst frucht
Erdbeere|beere obst essen
Blaubeeren|heidelbeere heidelbeeren essen
Kiwi|obst frucht
Tomate|gemüse obst essen
Olive|olivenöl olivenzweig essen
Kokosnuss|palme frucht essen
Avocado|frucht essen
Aubergine|gemüse
Kartoffel|gemüse essen
Karotte|möhre mohrrübe gemüse
Maiskolben|gemüse
Peperoni|chili paprika pflanze
Paprika|gemüsepaprika peperoni essen
Gurke|scheiben gemüse essen
Blattgemüse|blattgrün grünkohl essen
Brokkoli|gemüsekohl kohl essen
Knoblauch|zutat geschmack essen
Zwiebel|geschmack gewürz essen
Erdnuss|essen
Bohnen|kidneybohne hülsenfrucht essen
Kastanie|marone
Ingwer|ingwerbier wurzel scharf
Erbsenschote|bohne hülsenfrüchte essen
brauner Pilz|wald gemüse essen
Brot|brotlaib kohlenhydrate essen
Croissant|corissant frühstückshörnchen frühstück
Baguette|französisch brot frühstück
Fladenbrot|lavasch naan essen
Brezel|brezen brezn essen
Bagel|backwaren brötchen essen
Pfannkuchen|eierpfannkuchen essen
Waffel|nahrung lebensmittel essen
Käsestück
Fleischhachse|knochen restaurant
Hähnchenschenkel|fleisch hühnerbein restaurant
Fleischstück|kotelett lammkotelett essen
Bacon|frühstücksspeck speck essen
Hamburger|restaurant
Pommes frites|fritten
Pizza|pizzastück pizzeria
Hotdog|wurst würstchen essen
Sandwich|brot essen
Taco|mexikanisch essen
Burrito|mexikanisch essen
Tamale|burrito eingewickelt essen
Döner|wrap
Falafel|bällchen fleischbällchen essen
Ei|frühstücksei frühstück
Spiegelei in Bratpfanne|braten pfanne kochen
Pfannengericht|reispfanne essen
Topf mit Essen|eintopf gericht suppe
Fondue|geschmolzen schweizerisch essen
Schüssel mit Löffel|brei cerealien essen
Salat|blattgemüse gesund essen
Popcorn|snack kino
Butter|milchprodukt nahrung essen
Salz|gesalzen salzig würze
Konserve|büchse dose essen
Bento-Box|sushi
Reiscracker
Reisbällchen|japanisch essen
Reis in Schüssel|essen
Reis mit Curry
Schüssel und Essstäbchen|eiernudeln nudeln suppe
Spaghetti|essse
geröstete Süßkartoffel|gemüse essen
Oden
Sushi|restaurant
frittierte Garnele|restaurant
Fischfrikadelle|spirale
Mondkuchen|mondfest pinyin essen
Dango|restaurant
Teigtasche|kloß potsticker essen
Glückskeks|prophezeiung essen
Takeaway-Schachtel|stäbchen essen
Softeis|eis
Wassereis|sorbet zerstoßen eis
Eiscreme|eisbecher eisdiele
Donut|kuchen süß essen
Keks|plätchen
Geburtstagskuchen|geburtstagstorte kerzen essen
Torte|kuchenstück tortenstück kuchen
Cupcake|kalorienbombe konditorei essen
Kuchen|füllung pastete essen
Schokoladentafel|süßigkeit essen
Bonbon|süßigkeit süß
Lutscher|süßigkeit
Pudding|flan nachtisch schokolade
Honigtopf|süß
Babyflasche|fläschchen flasche kind
Glas Milch|trinken getränk
Heißgetränk|kaffee tasse getränk
Teekanne|kanne teekrug lebensmittel
Teetasse ohne Henkel|schale getränk
Sake-Flasche mit Tasse|trinken getränk
Flasche mit knallendem Korken|champagner sekt getränk
Weinglas|alkohol
Cocktailglas|drink martini
Cocktail
Bierkrug|weizenbier krug prost
Bierkrüge|prosit anstoßen prost
Sektgläser|gläser anstoßen getränk
Trinkglas|bar schnaps
Flüssigkeit ausgießen|ausleeren gießen getränk
Becher mit Strohhalm|brause erfrischung trinken
Bubble Tea|blase taiwan essen
Trinkpäckchen|fruchtsaft obstsaft getränk
Mate-Tee|getränk
Eiswürfel|eisberg gefroren kalt
Essstäbchen|stäbchen essen
Teller mit Messer und Gabel|geschirr kochen
Messer und Gabel|abendessen hunger essen
Löffel|besteck
Küchenmesser|messer schneiden
Einmachglas|einweckglas gewürzglas essen
Amphore|gefäß vase tierkreis
Globus mit Europa und Afrika|erde weltkugel
Globus mit Amerika|nordamerika südamerika weltkugel
Globus mit Asien und Australien|erde weltkugel
Globus mit Meridianen|breitengrad längengrad
Weltkarte|landkarte reisen karte
Umriss von Japan|karte
Kompass|himmelsrichtung orientierung richtung
schneebedeckter Berg|gebirge kalt
Berg|gebirge
Vulkan|ausbruch lava wetter
Fuji|vulkan berg
Camping|zelten campen zelt
Strand mit Sonnenschirm|meer
Wüste|heiß
einsame Insel|palme verlassen meer
Nationalpark|fluss schutzgebiet natur
Stadion|arena
antikes Gebäude|klassizistisch
Kran|bau bauen
Ziegelstein|grenze klinker bauen
Felsen|felsig hart natur
Holz|baumstamm feuerholz lagerfeuer
Hütte|behausung jurte gebäude
Wohnhäuser|dorf wohnsiedlung gebäude
verfallenes Haus|heruntergekommen verlassen gebäude
Haus|zuhause gebäude
Haus mit Garten|baum
Bürogebäude|hochhaus
japanisches Postgebäude
Postgebäude|europa
Krankenhaus|notaufnahme ambulanz gebäude
Bank|geld gebäude
Hotel|übernachten unterkunft gebäude
Stundenhotel|unterkunft gebäude liebe
Minimarkt|geschäft einkaufen gebäude
Schule|schulgebäude gebäude
Kaufhaus|geschäft shoppen gebäude
Fabrik|fabrikgebäude gebäude
japanisches Schloss|bauwerk gebäude
Schloss|burg europäisch gebäude
Hochzeit|kirche herz
Tokyo Tower|fernsehturm tokio
Freiheitsstatue|amerika
Kirche|christlich religion gebäude
Moschee|moslem
Hindutempel|tempel gebäude
Synagoge|jude tempel jüdisch
Shinto-Schrein
Kaaba|moslem
Springbrunnen|brunnen garten park
Zelt|campingurlaub zeltplatz
neblig|nebel wetter
Sternenhimmel|city skyline nacht
Skyline|großstadt häuser gebäude
Sonnenaufgang über Bergen
Sonnenaufgang über dem Meer
Abendstimmung in der Stadt|sonnenuntergang skyline hochhäuser
Sonnenuntergang in der Stadt|morgenrot großstadt hochhäuser
Brücke vor Nachthimmel|nachts
heiße Quellen|dampf dampfend
Karussellpferd|pferd reiten
Spielplatzrutsche|rutschbahn rutsche spielen
Riesenrad|freizeitpark volksfest rad
Achterbahn|freizeitpark volksfest
Barbershop-Säule|herrenfriseur friseur
Zirkuszelt|zelt unterhaltung
Dampflokomotive|lokomotive schiene fahrzeug
Eisenbahnwagen|straßenbahnwagen wagen fahrzeug
Hochgeschwindigkeitszug mit spitzer Nase|tgv ice zug
Hochgeschwindigkeitszug|shinkansen japan zug
Zug|eisenbahn ice bahn
U-Bahn
S-Bahn|ice zug
Bahnhof|zug
Straßenbahn|verkehrsmittel
Einschienenbahn|magnetschwebebahn bahn
Bergbahn|bimmelbahn bahn zug
Straßenbahnwagen|tramwagen waggon verkehrsmittel
Bus|schulbus fahrzeug
Bus von vorne|verkehrsmittel
Oberleitungsbus|straßenbahn
Kleinbus|fahrzeug
Krankenwagen|ambulanz notfall
Feuerwehrauto|brand löschfahrzeug
Polizeiwagen|streifenwagen
Polizeiwagen von vorne|streifenwagen
Taxi|auto fahrzeug
Taxi von vorne|gelb auto fahren
Auto|verkehr fahren rot
Auto von vorne|fahrzeug rot
Wohnmobil|verreisen auto fahren
Pick-up|laster lieferwagen fahrzeug
Lieferwagen|lastwagen lkw
Sattelzug|umziehen lastwagen lkw
Traktor|trecker landwirtschaft bauernhof
Rennauto|autorennen
Motorrad|moped motorrennen
Motorroller|motoroller vespa roller
manueller Rollstuhl|behinderung barrierefreiheit
elektrischer Rollstuhl|behinderung barrierefreiheit
Autorikscha|fahrzeug
Fahrrad|bmx radler rad
Tretroller|roller
Skateboard|brett räder skaten
Rollschuh|rollerskate rollen schuh
Bushaltestelle|haltestelle
Autobahn|schnellstraße
Bahngleis|gleise schienen
Ölfass|fass
Tanksäule|benzin tanke tankstelle
Autorad|autoreifen drehen rad
Polizeilicht|sirene
horizontale Verkehrsampel|ampel vertikal
vertikale Verkehrsampel|horizontal ampel
Stoppschild|achteckig schild
Baustellenabsperrung|baustellenschild schild
Anker|hafen meer
Rettungsring|lebensretter schwimmring sicherheit
Segelboot|boot
Kanu|wassersport boot
Schnellboot|luxus sommer wasser
Passagierschiff|aida rundreise schiff
Fähre|schiff
Motorboot|schiff boot
Schiff|dampfer kreuzfahrtschiff traumschiff
Flugzeug|flieger
kleines Flugzeug|privatjet
Abflug|start flughafen fliegen
Landung eines Flugzeugs|ankunft landen flieger
Fallschirm|fallschirmspringen paragliding sport
Sitzplatz|bus flugzeug zug
Hubschrauber|helikopter reisen fliegen
Schwebebahn|hängebahn
Bergschwebebahn|schwebebahn
Bergseilbahn|gondel seilbahn
Satellit|sputnik weltraum
Rakete|all weltraum
fliegende Untertasse|außerirdisch
Rezeptionsklingel|klingel
Gepäck|ballast hartschalenkoffer reise
Sanduhr|prozess zeit
laufende Sanduhr|prozess
Armbanduhr|uhr zeit
Wecker|uhrzeit uhr zeit
Stoppuhr|uhr zeit
Zeitschaltuhr|uhr
Kaminuhr|uhr
Ziffernblatt 12:00 Uhr|mittag mitternacht
12:30 Uhr|zeit
1:00 Uhr|zeit
1:30 Uhr
2:00 Uhr|zeit
2:30 Uhr|zeit
3:00 Uhr|zeit
3:30 Uhr
4:00 Uhr|zeit
4:30 Uhr|zeit
5:00 Uhr|zeit
5:30 Uhr
6:00 Uhr|zeit
6:30 Uhr
7:00 Uhr
7:30 Uhr|zeit
8:00 Uhr|zeit
8:30 Uhr
9:00 Uhr|zeit
9:30 Uhr|zeit
10:00 Uhr|zeit
10:30 Uhr
11:00 Uhr|zeit
11:30 Uhr|zeit
Neumond|mond
erstes Mondviertel|zunehmend
zunehmender Halbmond|mond
zweites Mondviertel|zunehmend
Vollmond|mond
drittes Mondviertel|abnehmend
abnehmender Halbmond
letztes Mondviertel|abnehmend nacht
Mondsichel|nacht
Neumond mit Gesicht|mondgesicht mond
Mondsichel mit Gesicht links|weltall
Mondsichel mit Gesicht rechts|nacht
Thermometer|temperatur wetter
Sonne|sonnenstrahlen sonnig wetter
Vollmond mit Gesicht
Sonne mit Gesicht|sonnengesicht sonnenschein
Ringplanet|gasplanet himmelskörper
weißer mittelgroßer Stern|astronomie himmel
funkelnder Stern|glitzern
Sternschnuppe|himmel
Milchstraße|galaxie universum
Wolke|wolkig wetter
Sonne hinter Wolke|wolkig
Wolke mit Blitz und Regen|gewitter wolkig wetter
Sonne hinter kleiner Wolke|bewölkt wetter
Sonne hinter großer Wolke|bewölkt wetter
Sonne hinter Regenwolke|wetter
Wolke mit Regen|regenwolke wetter
Wolke mit Schnee|kalt wetter
Wolke mit Blitz|gewitter wetter
Wirbelsturm|wetter
Nebel|neblig wetter
Wind|windig wetter
Wirbel|wirbelsturm spirale
Regenbogen|wetter
geschlossener Regenschirm
Regenschirm|bekleidung wetter
Regenschirm im Regen
aufgestellter Sonnenschirm|strand
Hochspannung|blitz elektrizität gewitter
Schneeflocke|flocke schneien wetter
Schneemann im Schnee
Schneemann ohne Schneeflocken|winter kalt
Komet|weltall
Feuer|flamme brennen heiß
Tropfen|wassertropfen schweiß wasser
Welle|meer
Halloweenkürbis|kürbis kürbislaterne herbst
Weihnachtsbaum|tanne baum weihnachten
Feuerwerk|silvester
Wunderkerze|feuerwerk feiern party
Feuerwerkskörper|funken knall silvester
funkelnde Sterne
Luftballon|ballon geburtstag feier
Konfettibombe|böller juhu feier
Konfettiball|feier
Tanabata-Baum|sternenfest zettel fest
Piniendekoration|neujahrsfest
japanische Puppen
traditionelle japanische Windsäcke|karpfen feier
japanisches Windspiel|bimmel glocke feier
traditionelles Mondfest|japan
roter Umschlag|glück geschenk geld
pinke Schleife|geschenk rosa feier
Geschenk|schachtel verpackt feier
Gedenkschleife|schleife
Eintrittskarten|billet
Ticket|konzert unterhaltung
Militärorden|orden
Pokal|gewinnen preis sport
Sportmedaille|goldmedaille medaille gewinn
Goldmedaille|erster gewinn
Silbermedaille|zweiter
Bronzemedaille|dritter
Fußball|messi bundesliga
Baseball
Softball|baseball unterarm werfen
Basketball|korb
Volleyball|sport
Football|amerika
Rugbyball
Tennisball
Frisbee|disk scheibe
Bowling|bowlingkugel kugel spiel
Kricket|schläger
Feldhockey|schläger
Eishockey|schläger
Lacrosse|tor stock schläger
Tischtennis|schläger spiel sport
Badminton|federball schläger
Boxhandschuh|boxen handschuh sport
Kampfsportanzug|kampfkunst
Tor|fußball netz sport
Golffahne|golfplatz
Schlittschuh|eislauf
Angel mit Fisch|entspannung angeln
Tauchmaske|schnorcheln sporttauchen sport
Laufshirt|schärpe laufen sport
Ski
Schlitten|rodel rodeln schnee
Curlingstein|stein spiel sport
Darts|volltreffer zielscheibe pfeil
Jo-Jo|spielzeug
Drachen|hochfliegen steigen fliegen
Wasserpistole|pistole waffe
Billardkugel|kugel schwarz spiel
Kristallkugel|zukunft wahrsager
Zauberstab|abrakadabra hexer zauberer
Gamepad|gaming videospiel unterhaltung
Joystick|gaming videospiel
Spielautomat|glücksspiel
Spielwürfel|casino würfeln unterhaltung
Puzzleteil|bestandteile hinweise spiel
Teddybär|bär kuscheltier spielzeug
Piñata|mexiko pinada feier
Discokugel|lichtreflexe spiegel tanzen
Matroschka|babuschka matrioschka spielzeug
Pik|karten kartenspiel
Herz|kartenspiel
Karo|kartenspiel
Kreuz|kartenspiel
Bauer Schach
Jokerkarte|spielkarte
Mahjong-Stein|spiel
japanische Blumenkarte|hanafuda karte
Masken|theater kunst unterhaltung
gerahmtes Bild|gemälde zeichnen kunst
Mischpalette|farben künstler kunst
Faden|nähfaden nähgarn nadel
Nähnadel|einfädeln faden nadel
Wollknäuel|garn häkeln wolle
Knoten|achterknoten binden zusammendrehen
Brille|accessoire
Sonnenbrille|dunkel brille augen
Schutzbrille|augenschutz schweißen schwimmen
Laborkittel|labormantel wissenschaftler kleidung
Sicherheitsweste|weste notfall kleidung
Hemd mit Krawatte|kragen schlips kleidung
T-Shirt|kleidung
Jeans|hose kleidung
Schal|hals kalt kleidung
Handschuhe
Mantel|kalt kleidung
Socken|strumpf strümpfe
Kleid|kleidung
Kimono|kleid japanisch kleidung
Sari|kleid kleidung
einteiliger Badeanzug|kleidung
Slip|einteiler unterwäsche kleidung
Shorts|badebekleidung badehose kleidung
Bikini|badeanzug kleidung
Bluse|damenmode oberbekleidung kleidung
Faltfächer|abkühlung fächer flirten
Geldbörse|brieftasche münzen accessoire
Handtasche|accessoire tasche einkaufen
Clutch|beutel handtasche tasche
Einkaufstüten|tüte shoppen einkaufen
Schulranzen|ranzen rucksack tornister
Zehensandale|badelatschen flipflops schuh
Herrenschuh|gehen schuh
Sportschuh|sneaker sportlich schuh
Wanderstiefel|rucksacktour wanderung schuh
flacher Schuh|ballerina bequem kleidungsstück
Stöckelschuh|absatz absatzschuh rot
Damensandale|sandale schuh
Ballettschuhe|schuhe tanz kleidung
Damenstiefel|stiefel schuh
Haarkamm|haare kamm kämmen
Krone|majestät könig kopfbedeckung
Damenhut|kopfbedeckung hut kleidung
Zylinder|zylinderhut kopfbedeckung unterhaltung
Doktorhut|abschlussfeier diplom
Baseballmütze|baseballkappe schirmkappe mütze
Militärhelm|armee heer soldat
Rettungshelm|bergen sanitäter kreuz
Gebetskette|kette rosenkranz beten
Lippenstift|schminke kosmetik rot
Ring|diamantring edelstein verlobung
Edelstein|diamant
durchgestrichener Lautsprecher|stumm stummgeschaltet leise
Lautsprecher mit geringer Lautstärke|eingeschaltet
Lautsprecher mit mittlerer Lautstärke|mittellaut ton leise
Lautsprecher mit hoher Lautstärke|dezibel schallwellen musik
Lautsprecher|megafon
Megafon|jubel lautsprecher
Posthorn|brief
Glocke|klingeling
durchgestrichene Glocke|leise
Notenschlüssel|partitur violinschlüssel musik
Musiknote|lied melodie
Musiknoten|noten
Studiomikrofon|mikrofon
Schieberegler|musik
Drehregler|bedienknöpfe knöpfe stellknöpfe
Mikrofon|singen unterhaltung
Kopfhörer|unterhaltung musik
Radio|musik
Saxofon|musikinstrument musik
Trompete|musikinstrument musik
Akkordeon|akkordeons harmonika musik
Gitarre|musikinstrument musik
Klaviatur|klavier tastatur musik
Geige|violine musikinstrument musik
Banjo|saiteninstrument zupfinstrument musik
Trommel|schlägel sticks musik
afrikanische Trommel|handtrommel rhythmus musikinstrument
Maracas|percussion rassel musik
Flöte|blaskapelle holzblasinstrument musik
Mobiltelefon|telefonieren iphone handy
Mobiltelefon mit Pfeil|whatsapp iphone kommunikation
Telefon|festnetz anruf anrufen
Telefonhörer|hörer anrufen kommunikation
Pager|piepser kommunikation
Faxgerät|kommunikation
Batterie|akku
schwache Batterie|aufladen elektronik akku
Netzstecker|stecker stromstecker
Laptop|computermonitor monitor bildschirm
Desktopcomputer|imac bildschirm
Drucker
Tastatur
Computermaus|maus
Trackball
Minidisc|md
Diskette|datenträger
CD|dvd
DVD
Abakus|abaki abakusse mathe
Filmkamera|kino unterhaltung
Filmstreifen|filmband kino
Filmprojektor|kino unterhaltung
Filmklappe|klappe unterhaltung
Fernseher|fernsehen film
Fotoapparat|fotos kamera
Fotoapparat mit Blitz
Videokamera|filmen videos
Videokassette|vhs
Lupe nach links|suche vergrößerungsglas
Lupe nach rechts|suche vergrößerungsglas
Kerze|licht
Glühbirne|hell idee lampe
Taschenlampe|licht lampe
rote Papierlaterne|izakaya
Öllampe|lampe
Notizbuch mit dekorativem Einband
geschlossenes Buch
offenes Buch|bibliothek blättern lesen
grünes Buch|lesen
blaues Buch
orangefarbenes Buch
Bücherstapel|roman fantasie lesen
Notizbuch|notizen
Spiralblock|notizblock
teilweise eingerolltes Blatt|seite papier dokument
Schriftrolle|papier
Vorderseite eines Blattes|seite papier dokument
Zeitung|nachrichten presse medien
zusammengerollte Zeitung
Pagemarker|notizen
Lesezeichen|etikett lesen
Etikett|marke
Münze|goldesel metall geld
Geldsack|sack moneten reich
Yen-Banknote|geldschein geld
Dollar-Banknote|währung geldschein geld
Euro-Banknote|euroschein geldschein geld
Pfund-Banknote|geldschein geld
Geldschein mit Flügeln|euro knete moneten
Kreditkarte|bankkarte geldkarte karte
Beleg|abrechnung aufstellung blatt
steigende Kurve mit Yen-Zeichen|markt diagramm
Briefumschlag
E-Mail|post brief
eingehender Briefumschlag|empfangen umschlag
Umschlag mit Pfeil|gesendet
Postausgang|ablage
Posteingang|ablage
Paket|päckchen
geschlossener Briefkasten mit Post
geschlossener Briefkasten ohne Post
offener Briefkasten mit Post
offener Briefkasten ohne Post
Briefkasten
Urne mit Wahlzettel|wahlen
Bleistift|stift
schwarzer Federhalter|füller stift
Füllhalter|füllfedehalter füllfederhalter stift
Kugelschreiber|stift
Pinsel|malen kunst
Wachsmalstift|buntstift filzstift
Papier und Bleistift|kurzmitteilung nachricht schreiben
Aktentasche|tasche
Ordner|akten büro geschlossen
geöffneter Ordner|dokument offen
Karteireiter|karteibahnen karteikarten büro
Kalender|kalenderblatt datum
Abreißkalender|termin datum kalender
Notizblock|block papier
Spiralkalender|kalender
Rotationskartei|visitenkarten
Aufwärtstrend|steigend kurve diagramm
Abwärtstrend|fallend kurve diagramm
Balkendiagramm|diagramm
Klemmbrett|clpboard zwischenablage
Reißzwecke|anpinnen
Stecknadel|reißzwecke anpinnen rund
Büroklammer
verhakte Büroklammern
Lineal
dreieckiges Lineal|geodreieck
Schere|schnipp schneiden
Karteikasten|büroausstattung büromaterial
Aktenschrank|archiv schublade ablage
Papierkorb|abfalleimer
geschlossenes Schloss|datenschutz sicherheit
offenes Schloss
Schloss mit Füller|privat datenschutz sicherheit
Schloss mit Schlüssel|privat datenschutz sicherheit
Schlüssel|passwort schließen
alter Schlüssel|schloss
Hammer|werkzeug
Axt|beil hacken werkzeug
Pickel|werkzeug
Hammer und Pickel|arbeiter werkzeug
Hammer und Schraubenschlüssel|werkzeug
Dolch|schwert waffe
gekreuzte Schwerter|waffe
Bombe|dynamit explodieren
Bumerang|aborigines schleuder werfen
Pfeil und Bogen
Schutzschild|schild
Handsäge|säge sägen werkzeug
Schraubenschlüssel|werkzeug
Schraubenzieher|schraubendreher werkzeug
Mutter und Schraube
Zahnrad|werkzeug
Schraubzwinge|werkzeug
Waage|gewicht wiegen werkzeug
Blindenstock|gehstock behinderung barrierefreiheit
Linksymbol|kettenglieder verknüpfen verknüpfungssymbol
gebrochene Kette|freiheit handschellen brechen
Ketten|eisen
Haken|angelhaken aufhaken metallhaken
Werkzeugkasten|handkasten kasten werkzeugkoffer
Magnet|anziehung anziehungskraft magnetisch
Leiter|hochsteigen holzleiter klettern
Destillierapparat|werkzeug
Reagenzglas|chemikalie chemiker labor
Petrischale|bakterienkultur kultur labor
DNA|dns genetik biologin
Mikroskop|untersuchen wissenschaft labor
Teleskop|himmel
Satellitenschüssel|antenne satschüssel schüssel
Spritze|impfen impfung arzt
Blutstropfen|blutspende flüssigkeit medizin
Kapsel|pille tabletten medizin
Heftpflaster|pflaster wunde verletzt
Krücke|beinverletzung fußverletzung behinderung
Stethoskop|abhören untersuchung herz
Röntgenbild|durchleuchten radiologie medizin
Tür|eingang geschlossen
Fahrstuhl|aufzug transport haus
Spiegel|holzspiegel reflexion wandspiegel
Fenster|aussicht durchsichtig haus
Bett|übernachtung schlafen
Sofa und Lampe
Stuhl|holzstuhl möbel sitzen
Toilette|klo wc
Saugglocke|abfluss gummiglocke werkzeug
Dusche|duschkopf
Badewanne|dusche badezimmer
Mausefalle|anlocken falle käse
Rasierer|klinge rasieren scharf
Creme|feuchtigkeitscreme feuchtigkeitsmilch sonnencreme
Sicherheitsnadel|windel
Besen|fegen hexenbesen reinigen
Korb|picknick tragekorb bauernhof
Küchenrolle|hygiene klopapier wc
Eimer|behälter bottich wassereimer
Seife|baden riegel reinigen
Blasen|perlen schweben reinigen
Zahnbürste|bürste körperpflege zähne
Schwamm|absorbieren aufsaugen reinigen
Feuerlöscher|löschen
Einkaufswagen|einkaufen
Zigarette|kippe rauchen rauchersymbol
Sarg|beerdigung tot tod
Grabstein|friedhof rip tot
Urne|beerdigung tot tod
Nazar-Amulett|glasperle glücksbringer blau
Hamsa|amulett glückssymbol hand
Statue|osterinsel maske
Protestschild|ankündigung bekanntmachung schild
Ausweis|führerschein pass karte
Symbol „Geldautomat“
Symbol „Papierkorb“|abfall mülleimer müll
Trinkwasser|wasserhahn wasser
Symbol „Rollstuhl“|barrierefrei behindertengerecht
Herren|herrentoilette wc
Damen|damentoilette wc
Toiletten
Symbol „Baby“|wickelraum
WC|toilette
Passkontrolle
Zollkontrolle
Gepäckausgabe
Gepäckaufbewahrung|schließfach
Warnung|achtung warnschild dreieck
Kinder überqueren die Straße|straßenschild vorsicht
Zutritt verboten|einbahnstrasse
Verboten|verbotszeichen
Fahrräder verboten|fahhrad
Rauchverbot|zigarette
Abfall verboten|müll
Kein Trinkwasser|verschmutzt verboten wasser
Fußgänger verboten
Mobiltelefone verboten|handy
Minderjährige verboten|erwachsene mindestalter
Radioaktiv
Biogefährdung|zeichen
Pfeil nach oben|aufwärtspfeil norden aufwärts
Pfeil nach rechts oben|nordosten
Pfeil nach rechts|osten rechtspfeil
Pfeil nach rechts unten|südosten
Pfeil nach unten|abwärtspfeil süden abwärts
Pfeil nach links unten
Pfeil nach links|linkspfeil westen
Pfeil nach links oben|nordwesten
Pfeil nach oben und unten|entgegengesetzt
Pfeil nach links und rechts|entgegengesetzt
geschwungener Pfeil nach links
geschwungener Pfeil nach rechts|umdrehen
geschwungener Pfeil nach oben
geschwungener Pfeil nach unten
kreisförmige Pfeile im Uhrzeigersinn
Pfeile gegen den Uhrzeigersinn
BACK-Pfeil|zurück links
END-Pfeil|links
ON!-Pfeil|anschalten einschaltem
SOON-Pfeil|rechts
TOP-Pfeil
religiöse Stätte|kultstätte
Atomzeichen
om|hinduismus
Davidstern|jüdisch
Dharma-Rad|buddhismus
Yin und Yang|daoismus
lateinisches Kreuz|römisch christentum
orthodoxes Kreuz|christentum
Hilal und Stern
Friedenszeichen|friedensbewegung friedenssymbol
Menora|leuchter religion
Hexagramm mit Punkt|wahrsager
Khanda|glaube sikh schwert
Widder (Sternzeichen)
Stier (Sternzeichen)|horoskop
Zwillinge (Sternzeichen)|horoskop
Krebs (Sternzeichen)
Löwe (Sternzeichen)|horoskop
Jungfrau (Sternzeichen)|horoskop
Waage (Sternzeichen)|horoskop
Skorpion (Sternzeichen)|horoskop
Schütze (Sternzeichen)
Steinbock (Sternzeichen)
Wassermann (Sternzeichen)
Fische (Sternzeichen)|horoskop
Schlangenträger|schlagenträger sternbild
Zufallsmodus|gekreuzt richtung pfeile
Wiederholen|pfeile keycap tastenkappe
Titel wiederholen|einmal pfeile
Wiedergabe|abspielen rechts pfeil
Doppelpfeile nach rechts|überspringen vorwärts weiter
Nächster Titel|vorwärts weiter dreieck
Wiedergabe oder Pause|rechts dreieck pfeil
Pfeil zurück|links dreieck
Zurückspulen|doppelpfeil dreieck pfeil
Vorheriger Titel|zurück doppelpfeil pfeil
Aufwärts-Schaltfläche|pfeil
Doppelpfeile nach oben|doppelt aufwärts pfeil
Abwärts-Schaltfläche|pfeil
Doppelpfeile nach unten|pfeil
Pause|streifen vertikal tastenkappe
Stopp|quadrat keycap tastenkappe
Aufnehmen|aufnahme keycap kreis
Auswerfen|auswurf auswurftaste medien
Kinosymbol|filmkamera unterhaltung
Taste Dimmen|gedimmt helligkeit
Heller-Taste|helligkeit
balkenförmige Signalstärkenanzeige|empfang mobilfunksignal mobiltelefon
WLAN|drahtlos internet verbindung
Vibrationsmodus|mobiltelefon vibrieren kommunikation
Mobiltelefon aus|ausschalten
Frauensymbol|weiblich zeichen
Männersymbol|zeichen symbol
Transgender-Symbol
mal|multiplikationszeichen abbrechen multiplizieren
plus|addieren pluszeichen mathe
minus|minuszeichen mathe
geteilt durch|divisionszeichen geteiltzeichen mathe
Gleichheitszeichen extrafett|vergleichszeichen mathematik
Unendlichkeit|ewig grenzenlos
doppeltes Ausrufezeichen|muss satzzeichen rot
Ausrufe- und Fragezeichen|ausrufezeichen satzzeichen rot
rotes Fragezeichen|wieso warum satzzeichen
weißes Fragezeichen|warum satzzeichen
weißes Ausrufezeichen|muss satzzeichen
rotes Ausrufezeichen|satzzeichen
Wellenlinie|linie gewellt
Geldwechsel|wechsel währung
Dollarzeichen extrafett|usd bezahlen geld
Äskulapstab|apotheke asklepiosstab medizin
Recycling-Symbol
Lilie
Dreizack|anker triton
Namensschild|schild
japanisches Anfänger-Zeichen
hohler roter Kreis
weißes Häkchen|abgehakt erledigt
abgehaktes Kästchen|abstimmungsfeld ankreuz feld
kräftiges Häkchen|abhaken fertig erledigt
Kreuzzeichen|durchgestrichen mal multiplizieren
angekreuztes Kästchen|feld kreuz quadrat
Schleife
Doppelschleife|rechteck blau schleife
Teilalternationszeichen|zeichensetzung japanisch
achtzackiger Stern|quadrat grün
achtstrahliger Stern
Funkeln|quadrat grün
Copyright
Registered-Trademark|markenzeichen
Markenzeichen
Taste: #
Taste: *
Taste: 0|null
Taste: 1|eins
Taste: 2|zwei
Taste: 3|drei
Taste: 4|vier
Taste: 5|fünf
Taste: 6|sechs
Taste: 7|sieben
Taste: 8|acht
Taste: 9|neun
Taste: 10
Eingabesymbol lateinische Großbuchstaben|großschreiben buchstaben
Eingabesymbol lateinische Kleinbuchstaben
Eingabesymbol Zahlen|ziffern symbol
Eingabesymbol Sonderzeichen|keycap tastenkappe
Eingabesymbol lateinische Buchstaben|symbol
Großbuchstabe A in rotem Quadrat|blut blutgruppe positiv
Großbuchstaben AB in rotem Quadrat|blut blutgruppe positiv
Großbuchstabe B in rotem Quadrat|blut blutgruppe positiv
Großbuchstaben CL in rotem Quadrat
Wort „Cool“ in blauem Quadrat
Wort „Free“ in blauem Quadrat
Buchstabe „i“ in blauem Quadrat
Großbuchstaben ID in lila Quadrat
Buchstabe „M“ in Kreis|eingekreist großbuchstabe
Wort „New“ in blauem Quadrat|neu
Großbuchstaben NG in blauem Quadrat
Großbuchstabe O in rotem Quadrat|blut blutgruppe positiv
Großbuchstaben OK in blauem Quadrat|taste keycap tastenkappe
Großbuchstabe P in blauem Quadrat|parken parkplatz taste
SOS-Zeichen|hilfe
Schriftzug „UP!“ im blauen Quadrat|taste keycap tastenkappe
Schriftzug VS in orangem Quadrat|gegen taste
Schriftzeichen „koko“
Schriftzeichen „sa“
Schriftzeichen für „Monatsbetrag“|monatlich mond japanisch
Schriftzeichen für „nicht gratis“|berechnen existieren japanisch
Schriftzeichen für „reserviert“|finger
Schriftzeichen für „Schnäppchen“|vorteil
Schriftzeichen für „Rabatt“|teilen
Schriftzeichen für „gratis“|verhandlung
Schriftzeichen für „verbieten“|kanji
Schriftzeichen für „akzeptieren“|japanisch
Schriftzeichen für „anwenden“
Schriftzeichen für „Note zum Bestehen“|bestanden zusammen
Schriftzeichen für „Zimmer frei“|leer
Schriftzeichen für „Gratulation“
Schriftzeichen für „Geheimnis“
Schriftzeichen für „Geöffnet“|betrieb
Schriftzeichen für „Kein Zimmer frei“|belegt besetzt kanji
roter Punkt|ball
oranger Punkt|kreis form
gelber Punkt|scheibe kreis form
grüner Punkt|kreis form
blauer Punkt|ball kreis
lila Punkt|scheibe violett form
brauner Punkt|kreis form
schwarzer Punkt|rund ball kreis
weißer Punkt|ball kreis
rotes Quadrat|viereck form
oranges Quadrat|viereck form
gelbes Quadrat|viereck form
grünes Quadrat|viereck form
blaues Quadrat|viereck form
lila Quadrat|viereck violett form
braunes Quadrat|viereck form
großes schwarzes Quadrat
großes weißes Quadrat
mittelgroßes schwarzes Quadrat
mittelgroßes weißes Quadrat
mittelkleines schwarzes Quadrat
mittelkleines weißes Quadrat|geometrisch
kleines schwarzes Quadrat|punkt
kleines weißes Quadrat
große orangefarbene Raute
große blaue Raute
kleine orangefarbene Raute
kleine blaue Raute
rotes Dreieck mit der Spitze nach oben|aufwärts
rotes Dreieck mit der Spitze nach unten|abwärts
Rautenform mit Punkt|diamant
Optionsfeld|schaltfläche
weiße quadratische Schaltfläche
schwarze quadratische Schaltfläche
Zielflagge|nascar flagge sport
Wimpel|dreiecksflagge standortflagge rot
überkreuzte Flaggen
schwarze Flagge|wehen fahne
weiße Flagge|wehen fahne
Regenbogenflagge|bisexuell lesbisch flagge
Transgender-Flagge
Piratenflagge|piratenfahne schatz
Flagge: Ascension
Flagge: Andorra
Flagge: Vereinigte Arabische Emirate
Flagge: Afghanistan
Flagge: Antigua und Barbuda
Flagge: Anguilla
Flagge: Albanien
Flagge: Armenien
Flagge: Angola
Flagge: Antarktis
Flagge: Argentinien
Flagge: Amerikanisch-Samoa
Flagge: Österreich
Flagge: Australien
Flagge: Aruba
Flagge: Ålandinseln
Flagge: Aserbaidschan
Flagge: Bosnien und Herzegowina
Flagge: Barbados
Flagge: Bangladesch
Flagge: Belgien
Flagge: Burkina Faso
Flagge: Bulgarien
Flagge: Bahrain
Flagge: Burundi
Flagge: Benin
Flagge: St. Barthélemy
Flagge: Bermuda
Flagge: Brunei Darussalam
Flagge: Bolivien
Flagge: Karibische Niederlande
Flagge: Brasilien
Flagge: Bahamas
Flagge: Bhutan
Flagge: Bouvetinsel
Flagge: Botsuana
Flagge: Belarus
Flagge: Belize
Flagge: Kanada
Flagge: Kokosinseln
Flagge: Kongo-Kinshasa
Flagge: Zentralafrikanische Republik
Flagge: Kongo-Brazzaville
Flagge: Schweiz
Flagge: Côte d’Ivoire
Flagge: Cookinseln
Flagge: Chile
Flagge: Kamerun
Flagge: China
Flagge: Kolumbien
Flagge: Clipperton-Insel
Flagge: Costa Rica
Flagge: Kuba
Flagge: Cabo Verde
Flagge: Curaçao
Flagge: Weihnachtsinsel
Flagge: Zypern
Flagge: Tschechien
Flagge: Deutschland
Flagge: Diego Garcia
Flagge: Dschibuti
Flagge: Dänemark
Flagge: Dominica
Flagge: Dominikanische Republik
Flagge: Algerien
Flagge: Ceuta und Melilla
Flagge: Ecuador
Flagge: Estland
Flagge: Ägypten
Flagge: Westsahara
Flagge: Eritrea
Flagge: Spanien
Flagge: Äthiopien
Flagge: Europäische Union
Flagge: Finnland
Flagge: Fidschi
Flagge: Falklandinseln
Flagge: Mikronesien
Flagge: Färöer
Flagge: Frankreich
Flagge: Gabun
Flagge: Vereinigtes Königreich
Flagge: Grenada
Flagge: Georgien
Flagge: Französisch-Guayana
Flagge: Guernsey
Flagge: Ghana
Flagge: Gibraltar
Flagge: Grönland
Flagge: Gambia
Flagge: Guinea
Flagge: Guadeloupe
Flagge: Äquatorialguinea
Flagge: Griechenland
Flagge: Südgeorgien und die Südlichen Sandwichinseln
Flagge: Guatemala
Flagge: Guam
Flagge: Guinea-Bissau
Flagge: Guyana
Flagge: Sonderverwaltungsregion Hongkong
Flagge: Heard und McDonaldinseln
Flagge: Honduras
Flagge: Kroatien
Flagge: Haiti
Flagge: Ungarn
Flagge: Kanarische Inseln
Flagge: Indonesien
Flagge: Irland
Flagge: Israel
Flagge: Isle of Man
Flagge: Indien
Flagge: Britisches Territorium im Indischen Ozean
Flagge: Irak
Flagge: Iran
Flagge: Island
Flagge: Italien
Flagge: Jersey
Flagge: Jamaika
Flagge: Jordanien
Flagge: Japan
Flagge: Kenia
Flagge: Kirgisistan
Flagge: Kambodscha
Flagge: Kiribati
Flagge: Komoren
Flagge: St. Kitts und Nevis
Flagge: Nordkorea
Flagge: Südkorea
Flagge: Kuwait
Flagge: Kaimaninseln
Flagge: Kasachstan
Flagge: Laos
Flagge: Libanon
Flagge: St. Lucia
Flagge: Liechtenstein
Flagge: Sri Lanka
Flagge: Liberia
Flagge: Lesotho
Flagge: Litauen
Flagge: Luxemburg
Flagge: Lettland
Flagge: Libyen
Flagge: Marokko
Flagge: Monaco
Flagge: Republik Moldau
Flagge: Montenegro
Flagge: St. Martin
Flagge: Madagaskar
Flagge: Marshallinseln
Flagge: Nordmazedonien
Flagge: Mali
Flagge: Myanmar
Flagge: Mongolei
Flagge: Sonderverwaltungsregion Macau
Flagge: Nördliche Marianen
Flagge: Martinique
Flagge: Mauretanien
Flagge: Montserrat
Flagge: Malta
Flagge: Mauritius
Flagge: Malediven
Flagge: Malawi
Flagge: Mexiko
Flagge: Malaysia
Flagge: Mosambik
Flagge: Namibia
Flagge: Neukaledonien
Flagge: Niger
Flagge: Norfolkinsel
Flagge: Nigeria
Flagge: Nicaragua
Flagge: Niederlande
Flagge: Norwegen
Flagge: Nepal
Flagge: Nauru
Flagge: Niue
Flagge: Neuseeland
Flagge: Oman
Flagge: Panama
Flagge: Peru
Flagge: Französisch-Polynesien
Flagge: Papua-Neuguinea
Flagge: Philippinen
Flagge: Pakistan
Flagge: Polen
Flagge: St. Pierre und Miquelon
Flagge: Pitcairninseln
Flagge: Puerto Rico
Flagge: Palästinensische Autonomiegebiete
Flagge: Portugal
Flagge: Palau
Flagge: Paraguay
Flagge: Katar
Flagge: Réunion
Flagge: Rumänien
Flagge: Serbien
Flagge: Russland
Flagge: Ruanda
Flagge: Saudi-Arabien
Flagge: Salomonen
Flagge: Seychellen
Flagge: Sudan
Flagge: Schweden
Flagge: Singapur
Flagge: St. Helena
Flagge: Slowenien
Flagge: Spitzbergen und Jan Mayen
Flagge: Slowakei
Flagge: Sierra Leone
Flagge: San Marino
Flagge: Senegal
Flagge: Somalia
Flagge: Suriname
Flagge: Südsudan
Flagge: São Tomé und Príncipe
Flagge: El Salvador
Flagge: Sint Maarten
Flagge: Syrien
Flagge: Eswatini
Flagge: Tristan da Cunha
Flagge: Turks- und Caicosinseln
Flagge: Tschad
Flagge: Französische Süd- und Antarktisgebiete
Flagge: Togo
Flagge: Thailand
Flagge: Tadschikistan
Flagge: Tokelau
Flagge: Timor-Leste
Flagge: Turkmenistan
Flagge: Tunesien
Flagge: Tonga
Flagge: Türkei
Flagge: Trinidad und Tobago
Flagge: Tuvalu
Flagge: Taiwan
Flagge: Tansania
Flagge: Ukraine
Flagge: Uganda
Flagge: Amerikanische Überseeinseln
Flagge: Vereinte Nationen
Flagge: Vereinigte Staaten
Flagge: Uruguay
Flagge: Usbekistan
Flagge: Vatikanstadt
Flagge: St. Vincent und die Grenadinen
Flagge: Venezuela
Flagge: Britische Jungferninseln
Flagge: Amerikanische Jungferninseln
Flagge: Vietnam
Flagge: Vanuatu
Flagge: Wallis und Futuna
Flagge: Samoa
Flagge: Kosovo
Flagge: Jemen
Flagge: Mayotte
Flagge: Südafrika
Flagge: Sambia
Flagge: Simbabwe
Flagge: England
Flagge: Schottland
Flagge: Wales`

// What `pregon` says in French. It addresses the buyer as «vous».

import { fr } from '@pregon/buyer'
import { commandsFrench } from './commands-french.ts'
import { doctorFrench } from './doctor-french.ts'
import type { Texts } from './english.ts'
import { interviewFrench } from './interview-french.ts'

/** French counts zero as one. */
const count = (n: number, one: string, several: string) => `${n} ${n < 2 ? one : several}`
const nodes = (n: number) => count(n, 'nœud', 'nœuds')
const offers = (n: number) => count(n, 'offre', 'offres')
const tookIt = (n: number) => (n < 2 ? `${n} nœud l’a reçue` : `${n} nœuds l’ont reçue`)

export const french: Texts = {
  commands: commandsFrench,

  counts: { peers: nodes, offers, points: (n) => count(n, 'point', 'points') },

  states: { live: 'vivante', withdrawn: 'retirée', expired: 'expirée' },

  pick: {
    noneAtAll: (folder) =>
      fr`--data : le dossier « ${folder} » n’a aucune intention ; publiez-en une avec pregon want, ou indiquez un autre dossier.`,
    noneLive: (folder) =>
      fr`INTENT manque : aucune intention du dossier « ${folder} » n’est vivante, indiquez-en donc une par son numéro ou sa clé.`,
    severalLive: fr`INTENT manque : plusieurs intentions sont vivantes, indiquez-en donc une par son numéro ou sa clé.`,
    unknown: (name) =>
      fr`INTENT : aucune intention ne s’appelle « ${name} » : indiquez-en une par son numéro ou sa clé.`,
    candidate: (title, state) => fr`« ${title} » (${state})`,
    ambiguous: (name) => fr`INTENT : plusieurs clés commencent par « ${name} » : écrivez-en plus, ou le numéro.`,
  },

  intent: { liveUntil: (until) => `vivante jusqu’au ${until}`, expiredOn: (time) => `expirée le ${time}` },

  list: {
    none: fr`Vous n’avez aucune intention vivante. Dites ce que vous voulez :`,
    noneAtAll: fr`Vous n’avez pas encore d’intention. Dites ce que vous voulez :`,
    ended: (n) =>
      n === 1
        ? fr`1 intention est déjà terminée ; pregon list --all la montre.`
        : fr`${n} intentions sont déjà terminées ; pregon list --all les montre.`,
  },

  show: { saved: (file) => fr`Écrite dans ${file} : modifiez-la, et envoyez-la avec pregon revise --file.` },

  save: {
    exists: (file) => fr`--save : « ${file} » existe déjà : indiquez un autre fichier.`,
    failed: (file, why) => fr`--save : « ${file} » n’a pas pu être écrit (${why}) : vérifiez le chemin.`,
  },

  offers: {
    none: (title) => fr`Aucune offre n’est encore arrivée pour « ${title} ».`,
    ended: fr`Elle est terminée : les vendeurs ne font plus d’offres.`,
  },

  revise: {
    ask: fr`Publier la modification ?`,
    unchanged: 'rien n’a été modifié.',
    dryRun: fr`Un essai seulement : rien n’a été modifié.`,
    done: (reached, revision, until) =>
      fr`Révisée (modification ${revision}) : ${tookIt(reached)}. Elle prend fin le ${until}.`,
  },

  withdraw: {
    ask: (title) => fr`Retirer « ${title} » ?`,
    kept: 'rien n’a été retiré.',
    ended: (title, state) => fr`INTENT : « ${title} » est déjà ${state} : indiquez-en une autre.`,
  },

  session: {
    nobody: fr`--bootstrap : aucun nœud n’est indiqué et --no-mdns interdit de chercher des voisins, personne ne pourrait donc être joint ; ajoutez --bootstrap avec l’adresse d’un nœud de ce réseau, comme celle d’un relais.`,
    otherNetwork: (folder, pid, network) =>
      fr`--network : le nœud en marche dans « ${folder} » (processus ${pid}) est sur le réseau « ${network} » : écrivez --network ${network}, ou arrêtez ce nœud.`,
  },

  /** Of a node in another process. */
  remote: {
    stranger: fr`le nœud de ce dossier n’est pas de pregon, mais peut-être d’un vendeur : indiquez un autre dossier avec --data.`,
    'bad-request': fr`le nœud en marche ne comprend pas cette commande : arrêtez-le, et redémarrez-le avec cette version.`,
    'node-fault': fr`le nœud en marche a rencontré une erreur à lui : voyez ce qu’il a écrit.`,
    stopped: fr`le nœud en marche s’est arrêté avant la fin : redémarrez-le, et regardez avec pregon list.`,
  },

  terminal: { calledOff: fr`annulé : rien n’a été modifié ni publié.`, yes: 'Oui', no: 'Non' },

  phrase: {
    none: (folder) =>
      fr`--data : le dossier « ${folder} » n’a pas encore de clés : le premier pregon start ou pregon want les crée.`,
    terminalOnly: fr`la phrase n’est montrée que sur un terminal, car qui la lit peut agir à votre place ; --plain l’écrit malgré tout.`,
    confirmedAlready: (time) =>
      fr`vous avez montré le ${time} que votre phrase est notée ; --again la montre encore une fois.`,
    warning: [
      fr`Toutes vos clés viennent de douze mots. Qui les a peut agir à votre place ; si vous les`,
      fr`perdez, et cet ordinateur aussi, les clés sont perdues. Notez-les sur papier : ni photo, ni fichier.`,
    ].join('\n'),
    alone: fr`Montrer les mots maintenant ? Personne d’autre ne devrait voir cet écran.`,
    kept: 'la phrase n’a pas été montrée.',
    title: 'Votre phrase',
    written: fr`C’est noté ? Appuyez sur Entrée : les mots disparaissent, et trois d’entre eux sont demandés.`,
    which: (place) => `Mot ${place}`,
    wrong: 'Ce n’est pas le mot. Les voici encore une fois.',
    confirmed: 'C’est juste. Gardez le papier là où vous gardez ce qui a le plus de valeur.',
  },

  restore: {
    seedThere: (folder) =>
      fr`--data : le dossier « ${folder} » a déjà des clés, qui ne sont jamais remplacées ; indiquez un autre dossier.`,
    ask: 'Les douze mots, dans leur ordre',
    count: (words) => fr`Une phrase a 12 mots ; celle-ci en a ${words}.`,
    foreignWord: (place, word, meant) =>
      meant === undefined
        ? fr`Le mot ${place}, « ${word} », n’est pas de la liste : vérifiez son orthographe.`
        : fr`Le mot ${place}, « ${word} », n’est pas de la liste : vouliez-vous dire « ${meant} » ?`,
    notTogether: fr`Ces mots ne vont pas ensemble : vérifiez leur ordre et leur orthographe.`,
    done: fr`Les clés sont restaurées. Les mots ne contiennent ni intentions ni offres ; ce que vous publiez désormais a de nouvelles clés. Pour commencer :`,
  },

  statusReport: {
    running: (pid, since, network, n) =>
      fr`Un nœud est en marche (processus ${pid}, depuis le ${since}) sur le réseau « ${network} », connecté à ${nodes(n)}.`,
    remembered: (n) => `Il se souvient de ${nodes(n)} par où revenir.`,
    entry: fr`D’autres peuvent entrer dans ce réseau par lui :`,
    notRunning: fr`Aucun nœud n’est en marche dans ce dossier de données. Pour le démarrer :`,
    intents: (live, n) =>
      live === 0
        ? 'Aucune intention n’est vivante.'
        : `${count(live, 'intention vivante', 'intentions vivantes')}, avec ${offers(n)}.`,
    phrase: fr`Vos clés n’existent que sur cet ordinateur. Notez leurs douze mots : pregon phrase`,
  },

  yaml: {
    encoding: (path) => fr`--file : « ${path} » n’est pas un texte en UTF-8 : enregistrez-le ainsi.`,
    malformed: (what) =>
      fr`ce n’est pas du YAML bien écrit (en anglais, ${what}) : vérifiez là l’indentation, les guillemets et les deux-points.`,
    second: fr`un deuxième document YAML commence ici : n’en gardez qu’un dans le fichier.`,
    deep: fr`il y a trop de niveaux : écrivez-le avec moins.`,
    twice: fr`ce champ apparaît une deuxième fois : n’en gardez qu’un.`,
    tab: fr`il y a ici une tabulation : indentez avec des espaces.`,
    aliases: fr`ses alias (*nom) ne mènent nulle part ou se multiplient : écrivez les valeurs.`,
  },

  categories: {
    noQuery: fr`QUERY manque : dites en quelques mots ce que c’est, comme pregon categories voiture d’occasion.`,
    nothing: (query) =>
      fr`Rien ne s’appelle « ${query} » ici. Essayez un mot plus courant, ou une autre langue avec --lang.`,
    imported: (n) =>
      n < 2
        ? fr`${n} catégorie gardée : pregon categories la trouve désormais.`
        : fr`${n} catégories gardées : pregon categories les trouve désormais.`,
    moreProblems: (n) => `et ${n} autres du même genre.`,
    notKept: (path, why) => fr`--data : « ${path} » n’a pas pu être écrit (${why}) : vérifiez le dossier.`,
  },

  vendor: {
    asking: 'Les nœuds les plus proches de cette clé sont interrogés …',
    found: fr`Selon son profil, que sa clé a signé :`,
    name: 'Nom',
    country: 'Pays',
    key: 'Clé',
    issued: 'Émis',
    expires: 'Valable jusqu’au',
    delegates: 'Clés de ses nœuds',
    work: 'Travail demandé',
    workOf: (bits) => `${bits} bits en général`,
    workIn: (bits, code) => `${bits} en ${code}`,
    answers: (asked, answered) =>
      `${asked < 2 ? `${asked} nœud interrogé` : `${asked} nœuds interrogés`}, ${answered < 2 ? `${answered} a répondu` : `${answered} ont répondu`}.`,
    nobody: fr`aucun nœud qui garde des profils n’a pu être interrogé : réessayez dans un instant, ou ajoutez --bootstrap avec son adresse.`,
    unknown: (key) =>
      fr`aucun des nœuds interrogés ne connaît de profil de ${key} : le vendeur est peut-être absent, ou la clé n’est pas la bonne.`,
  },

  doctor: doctorFrench,

  interview: interviewFrench,

  status: {
    connecting: (addresses) => `Connexion à ${addresses} …`,
    starting: (network) => fr`Démarrage sur le réseau « ${network} » …`,
    lookingForPeers: 'Recherche de nœuds qui suivent cette catégorie …',
    lookingForNeighbours: 'Recherche de voisins sur le réseau local …',
    working: (percent) => fr`Le travail qui tient les indésirables à distance : ${percent}\u{a0}% de l’habituel …`,
    withdrawing: (working) => fr`Retrait de l’intention : ${working}`,
  },

  preview: {
    shown: 'Ce que les autres verront',
    kept: 'Ce qu’ils ne verront pas',
    careful: fr`Attention :`,
    record: 'L’enregistrement, exactement',
  },

  work: {
    takes: (bits, time) => fr`Son travail est de ${bits} bits : d’habitude environ ${time} sur cet ordinateur.`,
    dearer: (n, bits) =>
      fr`Parmi les vendeurs qui vous ont fait des offres, ${n === 1 ? 'un demande' : `${n} demandent`} plus de travail dans cette catégorie : --work-bits ${bits} ${n === 1 ? 'l’atteint' : 'les atteint tous'}.`,
  },

  ranking: {
    none: (title) => fr`Aucune offre ne convient à « ${title} »`,
    heading: (n, title) => fr`${offers(n)} pour « ${title} »${n > 1 ? ', la meilleure en tête' : ''}`,
    leftOut: 'Écartées',
    more: (n) => `et ${n} de plus, que --json énumère`,
  },

  want: {
    noFile: fr`--file manque : indiquez le fichier qui dit ce que vous voulez, comme --file intent.yaml.`,
    dryRun: fr`Un essai seulement : rien n’a été publié.`,
    publish: fr`La publier ?`,
    notPublished: 'rien n’a été publié.',
    stoppedBefore: 'arrêté avant que quoi que ce soit ne soit publié.',
    published: (reached, until) => fr`Publiée : ${tookIt(reached)}. Elle prend fin le ${until}.`,
    waiting: (withdraws) =>
      fr`En attente d’offres ; Ctrl-C arrête l’attente${withdraws ? ' et retire l’intention' : ', et l’intention reste vivante'}.`,
    offer: (vendor, title, total) => fr`${vendor} offre « ${title} » pour ${total}.`,
    handedOver: (pid) => `Remise au nœud déjà en marche (processus ${pid}), qui continue avec elle.`,
    nodeStopped: fr`Le nœud s’est arrêté. Pour le redémarrer :`,
  },

  withdrawn: (reached) => fr`L’intention est retirée : ${tookIt(reached)}.`,
  withdrawnAgain: (title, reached) => fr`« ${title} » est retirée : ${tookIt(reached)}.`,
  notWithdrawn: 'aucun nœud n’est là pour transmettre le retrait, l’intention reste donc vivante jusqu’à son terme.',

  start: {
    resumed: (title, until, n) => fr`« ${title} » vit jusqu’au ${until} ; ${offers(n)} jusqu’ici.`,
    republished: (title, reached) => fr`« ${title} » est de nouveau en route : ${tookIt(reached)}.`,
    published: (title, reached) => fr`« ${title} » est publiée : ${tookIt(reached)}.`,
    revised: (title, reached) => fr`« ${title} » est révisée : ${tookIt(reached)}.`,
    waiting: fr`En attente d’offres ; Ctrl-C arrête le nœud, et les intentions restent vivantes.`,
    nothingLives: fr`Aucune intention n’est vivante. Dites dans un autre terminal ce que vous voulez :`,
  },

  ending: {
    livesOn: (title, until) => fr`« ${title} » reste vivante jusqu’au ${until}.`,
    again: fr`Les offres n’arrivent que tant qu’un nœud de ce dossier de données est en marche. Pour le redémarrer :`,
    elsewhere: fr`Le nœud en marche continue avec elle. Pour voir ses offres :`,
  },
}

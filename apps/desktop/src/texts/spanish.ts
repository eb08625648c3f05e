// What `pregon` says in Spanish. It addresses the buyer as «tú».

import { commandsSpanish } from './commands-spanish.ts'
import { doctorSpanish } from './doctor-spanish.ts'
import type { Texts } from './english.ts'
import { interviewSpanish } from './interview-spanish.ts'

const count = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`
const nodes = (n: number) => count(n, 'nodo', 'nodos')
const offers = (n: number) => count(n, 'oferta', 'ofertas')
const tookIt = (n: number) => (n === 1 ? '1 nodo la ha recibido' : `${n} nodos la han recibido`)

export const spanish: Texts = {
  commands: commandsSpanish,

  counts: { peers: nodes, offers, points: (n) => count(n, 'punto', 'puntos') },

  states: { live: 'viva', withdrawn: 'retirada', expired: 'caducada' },

  pick: {
    noneAtAll: (folder) =>
      `--data: la carpeta «${folder}» no tiene ninguna intención; publica una con pregon want, o indica otra carpeta.`,
    noneLive: (folder) =>
      `Falta INTENT: en la carpeta «${folder}» no hay ninguna intención viva, así que indica una por su número o su clave.`,
    severalLive: 'Falta INTENT: hay varias intenciones vivas, así que indica una por su número o su clave.',
    unknown: (name) => `INTENT: ninguna intención se llama «${name}»: indica una por su número o su clave.`,
    candidate: (title, state) => `«${title}» (${state})`,
    ambiguous: (name) => `INTENT: varias claves empiezan por «${name}»: escribe algo más, o el número.`,
  },

  intent: { liveUntil: (until) => `viva hasta el ${until}`, expiredOn: (time) => `caducó el ${time}` },

  list: {
    none: 'No tienes ninguna intención viva. Di lo que quieres:',
    noneAtAll: 'Todavía no tienes ninguna intención. Di lo que quieres:',
    ended: (n) =>
      n === 1
        ? '1 intención ya terminó; pregon list --all la muestra.'
        : `${n} intenciones ya terminaron; pregon list --all las muestra.`,
  },

  show: { saved: (file) => `Escrita en ${file}: cámbiala, y envíala con pregon revise --file.` },

  save: {
    exists: (file) => `--save: «${file}» ya existe: indica otro archivo.`,
    failed: (file, why) => `--save: no se pudo escribir «${file}» (${why}): comprueba la ruta.`,
  },

  offers: {
    none: (title) => `Todavía no ha llegado ninguna oferta para «${title}».`,
    ended: 'Ha terminado: los vendedores ya no hacen más ofertas.',
  },

  revise: {
    ask: '¿Publicar el cambio?',
    unchanged: 'no se ha cambiado nada.',
    dryRun: 'Solo un ensayo: no se ha cambiado nada.',
    done: (reached, revision, until) => `Revisada (cambio ${revision}): ${tookIt(reached)}. Termina el ${until}.`,
  },

  withdraw: {
    ask: (title) => `¿Retirar «${title}»?`,
    kept: 'no se ha retirado nada.',
    ended: (title, state) => `INTENT: «${title}» ya está ${state}: indica otra.`,
  },

  session: {
    nobody:
      '--bootstrap: no se indica ningún nodo y --no-mdns impide buscar vecinos, así que no se podría llegar a nadie; ' +
      'añade --bootstrap con la dirección de un nodo de esta red, como la de un relé.',
    otherNetwork: (folder, pid, network) =>
      `--network: el nodo que funciona en «${folder}» (proceso ${pid}) está en la red «${network}»: ` +
      `escribe --network ${network}, o detén ese nodo.`,
  },

  /** Of a node in another process. */
  remote: {
    stranger: 'el nodo de esta carpeta no es de pregon, sino quizá de un vendedor: indica otra carpeta con --data.',
    'bad-request': 'el nodo en marcha no entiende este comando: detenlo, y arráncalo otra vez con esta versión.',
    'node-fault': 'el nodo en marcha ha tenido un fallo propio: mira lo que ha escrito.',
    stopped: 'el nodo en marcha se detuvo antes de acabar: arráncalo otra vez, y mira con pregon list.',
  },

  terminal: { calledOff: 'cancelado: no se ha cambiado ni publicado nada.', yes: 'Sí', no: 'No' },

  phrase: {
    none: (folder) =>
      `--data: la carpeta «${folder}» todavía no tiene claves: las hace el primer pregon start o pregon want.`,
    terminalOnly:
      'la frase solo se muestra en un terminal, porque quien la lea puede actuar por ti; --plain la escribe de todos modos.',
    confirmedAlready: (time) => `el ${time} mostraste que tienes apuntada tu frase; con --again se muestra otra vez.`,
    warning: [
      'Todas tus claves salen de doce palabras. Quien las tenga puede actuar por ti; si las',
      'pierdes, y este ordenador también, pierdes las claves. Apúntalas en papel: ni fotos ni archivos.',
    ].join('\n'),
    alone: '¿Mostrar las palabras ahora? Nadie más debería ver esta pantalla.',
    kept: 'no se ha mostrado la frase.',
    title: 'Tu frase',
    written: '¿Apuntadas? Pulsa Intro: las palabras desaparecen, y se te preguntan tres.',
    which: (place) => `Palabra ${place}`,
    wrong: 'Esa no es la palabra. Aquí están otra vez.',
    confirmed: 'Correcto. Guarda el papel donde guardas lo más valioso.',
  },

  restore: {
    seedThere: (folder) =>
      `--data: la carpeta «${folder}» ya tiene claves, que nunca se sustituyen; indica otra carpeta.`,
    ask: 'Las doce palabras, en su orden',
    count: (words) => `Una frase tiene 12 palabras; esta tiene ${words}.`,
    foreignWord: (place, word, meant) =>
      `La palabra ${place}, «${word}», no es de la lista: ${meant === undefined ? 'comprueba cómo se escribe.' : `¿querías decir «${meant}»?`}`,
    notTogether: 'Estas palabras no van juntas: comprueba su orden y cómo se escriben.',
    done: 'Las claves están restauradas. Las palabras no contienen intenciones ni ofertas; lo que publiques desde ahora tiene claves nuevas. Para empezar:',
  },

  statusReport: {
    running: (pid, since, network, n) =>
      `Hay un nodo en marcha (proceso ${pid}, desde el ${since}) en la red «${network}», conectado con ${nodes(n)}.`,
    remembered: (n) => `Recuerda ${nodes(n)} por los que volver.`,
    entry: 'Otros pueden entrar en esta red a través de él:',
    notRunning: 'No hay ningún nodo en marcha en esta carpeta de datos. Para ponerlo en marcha:',
    intents: (live, n) =>
      live === 0
        ? 'No hay ninguna intención viva.'
        : `${count(live, 'intención viva', 'intenciones vivas')}, con ${offers(n)}.`,
    phrase: 'Tus claves solo existen en este ordenador. Apunta sus doce palabras: pregon phrase',
  },

  yaml: {
    encoding: (path) => `--file: «${path}» no es un texto en UTF-8: guárdalo como tal.`,
    malformed: (what) =>
      `no es YAML bien escrito (en inglés, ${what}): revisa ahí la sangría, las comillas y los dos puntos.`,
    second: 'aquí empieza un segundo documento YAML: deja solo uno en el archivo.',
    deep: 'tiene demasiados niveles: escríbelo con menos.',
    twice: 'este campo aparece por segunda vez: deja solo uno.',
    tab: 'aquí hay un tabulador: sangra con espacios.',
    aliases: 'sus alias (*nombre) no llevan a nada o se multiplican: escribe los valores.',
  },

  categories: {
    noQuery: 'Falta QUERY: di en pocas palabras qué es, como pregon categories coche de segunda mano.',
    nothing: (query) => `Aquí nada se llama «${query}». Prueba una palabra más corriente, u otro idioma con --lang.`,
    imported: (n) =>
      n === 1
        ? '1 categoría guardada: pregon categories la encuentra desde ahora.'
        : `${n} categorías guardadas: pregon categories las encuentra desde ahora.`,
    moreProblems: (n) => `y ${n} más de la misma clase.`,
    notKept: (path, why) => `--data: no se pudo escribir «${path}» (${why}): comprueba la carpeta.`,
  },

  vendor: {
    asking: 'Preguntando a los nodos más cercanos a esta clave …',
    found: 'Según su perfil, que ha firmado su clave:',
    name: 'Nombre',
    country: 'País',
    key: 'Clave',
    issued: 'Emitido',
    expires: 'Vale hasta',
    delegates: 'Claves de sus nodos',
    work: 'Trabajo que pide',
    workOf: (bits) => `${bits} bits en general`,
    workIn: (bits, code) => `${bits} en ${code}`,
    answers: (asked, answered) =>
      `${asked === 1 ? 'Se ha preguntado a un nodo' : `Se ha preguntado a ${asked} nodos`}, y ${answered === 1 ? 'ha respondido 1' : `han respondido ${answered}`}.`,
    nobody:
      'no se ha podido preguntar a ningún nodo que guarde perfiles: inténtalo dentro de un momento, o añade --bootstrap con su dirección.',
    unknown: (key) =>
      `ningún nodo de los preguntados conoce un perfil de ${key}: puede que el vendedor no esté, o que la clave no sea esa.`,
  },

  doctor: doctorSpanish,

  interview: interviewSpanish,

  status: {
    connecting: (addresses) => `Conectando con ${addresses} …`,
    starting: (network) => `Arrancando en la red «${network}» …`,
    lookingForPeers: 'Buscando nodos que sigan esta categoría …',
    lookingForNeighbours: 'Buscando vecinos en la red local …',
    working: (percent) => `Haciendo el trabajo que frena el correo basura: ${percent} % de lo habitual …`,
    withdrawing: (working) => `Retirando la intención: ${working}`,
  },

  preview: {
    shown: 'Lo que verán los demás',
    kept: 'Lo que no verán',
    careful: 'Atención:',
    record: 'El registro, exactamente',
  },

  work: {
    takes: (bits, time) => `Su trabajo es de ${bits} bits: suele tardar alrededor de ${time} en este ordenador.`,
    dearer: (n, bits) =>
      `De los vendedores que te han hecho ofertas, ${n === 1 ? 'uno pide' : `${n} piden`} más trabajo en esta categoría: --work-bits ${bits} llega ${n === 1 ? 'a él' : 'a todos'}.`,
  },

  ranking: {
    none: (title) => `Ninguna oferta encaja con «${title}»`,
    heading: (n, title) => `${offers(n)} para «${title}»${n > 1 ? ', primero la mejor' : ''}`,
    leftOut: 'Descartadas',
    more: (n) => `y ${n} más, que --json enumera`,
  },

  want: {
    noFile: 'Falta --file: indica el archivo que dice lo que quieres, como --file intent.yaml.',
    dryRun: 'Solo un ensayo: no se ha publicado nada.',
    publish: '¿Publicarla?',
    notPublished: 'no se ha publicado nada.',
    stoppedBefore: 'detenido antes de publicar nada.',
    published: (reached, until) => `Publicada: ${tookIt(reached)}. Termina el ${until}.`,
    waiting: (withdraws) =>
      `Esperando ofertas; Ctrl-C detiene la espera${withdraws ? ' y retira la intención' : ', y la intención sigue viva'}.`,
    offer: (vendor, title, total) => `${vendor} ofrece «${title}» por ${total}.`,
    handedOver: (pid) => `Entregada al nodo que ya está en marcha (proceso ${pid}), que sigue con ella.`,
    nodeStopped: 'El nodo se ha detenido. Para volver a ponerlo en marcha:',
  },

  withdrawn: (reached) => `La intención está retirada: ${tookIt(reached)}.`,
  withdrawnAgain: (title, reached) => `«${title}» está retirada: ${tookIt(reached)}.`,
  notWithdrawn:
    'no hay ningún nodo que pase la retirada a los demás, así que la intención sigue viva hasta que caduque.',

  start: {
    resumed: (title, until, n) => `«${title}» vive hasta el ${until}; ${offers(n)} hasta ahora.`,
    republished: (title, reached) => `«${title}» está otra vez en camino: ${tookIt(reached)}.`,
    published: (title, reached) => `«${title}» está publicada: ${tookIt(reached)}.`,
    revised: (title, reached) => `«${title}» está revisada: ${tookIt(reached)}.`,
    waiting: 'Esperando ofertas; Ctrl-C detiene el nodo, y las intenciones siguen vivas.',
    nothingLives: 'No hay ninguna intención viva. Di en otro terminal lo que quieres:',
  },

  ending: {
    livesOn: (title, until) => `«${title}» sigue viva hasta el ${until}.`,
    again:
      'Las ofertas solo llegan mientras funciona un nodo de esta carpeta de datos. Para ponerlo en marcha otra vez:',
    elsewhere: 'El nodo en marcha sigue con ella. Para ver sus ofertas:',
  },
}

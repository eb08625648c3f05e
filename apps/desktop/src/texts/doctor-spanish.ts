// What `pregon doctor` says in Spanish.

import type { DoctorTexts, Unusable } from './doctor-english.ts'

const why: Readonly<Record<string, string>> = {
  'not-a-folder': 'no es una carpeta, o está debajo de un archivo: elige otro lugar con --data',
  'foreign-folder': 'es de otro usuario: elige otra carpeta con --data, o actúa como ese usuario',
  'folder-exposed': 'admite que escriban otros usuarios: ejecuta «chmod go-w» sobre ella',
  'key-exposed': 'puede ser leída por otros, o no es tuya: ejecuta «chmod 600» y «chown» sobre ella',
  'key-damaged': 'no contiene una clave: restáurala de una copia',
  'newer-version': 'la escribió una versión más nueva de este programa: instala esa versión',
  'foreign-database': 'es de otro programa: ponla en otro sitio',
  damaged: 'está dañada: restaura la carpeta de una copia',
  locked: 'está bloqueada por otro programa: cierra ese programa',
  'disk-full': 'está en un disco lleno: libera espacio',
  'no-access': 'no se puede leer o escribir: comprueba sus permisos y de quién es',
}
const unusable = ({ path, reason }: Unusable): string =>
  `«${path}» ${why[reason] ?? 'no se pudo leer: comprueba la ruta y el disco'}.`

export const doctorSpanish: DoctorTexts = {
  findings: {
    folder: ({ path }) => `La carpeta de datos «${path}» está ahí, y es solo tuya.`,
    'folder-missing': ({ path }) => `Todavía no hay carpeta de datos «${path}»: la hace el primer arranque.`,
    'folder-unusable': unusable,
    keys: () => 'Las claves están ahí, y solo tú puedes leerlas.',
    'keys-missing': () => 'Todavía no hay claves: las hace el primer arranque.',
    'keys-unusable': unusable,
    'key-unusable': unusable,
    database: () => 'La base de datos está en orden.',
    'database-missing': () => 'Todavía no hay base de datos: la hace el primer arranque.',
    'database-unchecked': () =>
      'La base de datos no se ha comprobado, porque está en uso o es grande: lo hace el próximo arranque.',
    'database-unusable': unusable,
    disk: ({ freeMiB }) => `El disco tiene sitio: ${freeMiB} MiB.`,
    'disk-low': ({ freeMiB }) => `El disco está casi lleno, quedan ${freeMiB} MiB: libera espacio.`,
    'disk-unknown': () => 'No se ha podido saber cuánto sitio tiene el disco.',
    clock: ({ now }) => `El reloj dice ${now}, y bien puede ser.`,
    'clock-behind': ({ now }) =>
      `El reloj dice ${now}, que es antes de lo que ya se hizo: ponlo en hora, o nadie aceptará lo que publiques.`,
    node: ({ pid, network }) => `Hay un nodo en marcha (proceso ${pid}) en la red «${network}».`,
    'node-none': () =>
      'No hay ningún nodo en marcha en esta carpeta: las ofertas solo llegan mientras lo hay. Arráncalo con pregon start.',
    'node-mute': ({ pid }) => `El proceso ${pid} trabaja en esta carpeta y no responde: espera un momento, o detenlo.`,
    'peers-nobody': () =>
      'No se indica ningún nodo y --no-mdns impide buscar vecinos: añade --bootstrap con la dirección de un nodo, como la de un relé.',
    bootstrap: ({ address }) => `${address} responde.`,
    'bootstrap-silent': ({ address }) =>
      `Ningún nodo de esta red responde en ${address}: comprueba la dirección, y que su nodo funcione.`,
    peers: ({ peers }) => (peers === 1 ? 'Hay un nodo conectado.' : `Hay ${peers} nodos conectados.`),
    remembered: ({ peers }) =>
      peers === 1 ? 'Se recuerda un nodo por el que volver.' : `Se recuerdan ${peers} nodos por los que volver.`,
    'peers-none': () =>
      'No hay ningún nodo conectado ni se ha encontrado ningún vecino, así que no se podría publicar nada: añade --bootstrap con la dirección de un relé.',
    'reach-here': () =>
      'Solo pueden llegar a ti vendedores de este ordenador: conéctalo a una red, o indica otra dirección con --listen.',
    'reach-local': ({ addresses }) =>
      `Los vendedores de tu red local pueden llegar a ti (${addresses}); los de fuera no, salvo que una dirección pública se redirija aquí y la indiques con --listen.`,
    'reach-unnamed': ({ address }) =>
      `Este ordenador tiene una dirección pública que las intenciones no dicen; los vendedores de fuera pueden llegar a ti si la eliges: --listen /${address.includes(':') ? 'ip6' : 'ip4'}/${address}/tcp/0`,
    'reach-public': ({ addresses }) =>
      `Los vendedores de cualquier sitio pueden llegar a ti en ${addresses}, salvo que haya un cortafuegos por medio.`,
  },
  fine: 'No hay nada roto.',
  broken: (n) => (n === 1 ? 'hay una cosa rota: mira arriba.' : `hay ${n} cosas rotas: mira arriba.`),
}

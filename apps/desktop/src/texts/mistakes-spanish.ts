// The mistakes that the packages below tell, in Spanish: by the error's name, its code and its case.

import { spanish } from '@pregon/buyer'
import type { Mistakes } from './mistakes.ts'

const kinds: Readonly<Record<string, string>> = {
  intent: 'una intención dañada',
  withdrawal: 'una retirada dañada',
  offer: 'una oferta dañada',
  profile: 'un perfil dañado',
}
const states: Readonly<Record<string, string>> = { withdrawn: 'se retiró', expired: 'ha terminado' }

export const spanishMistakes: Mistakes = {
  ProtocolError: spanish.mistakes,

  StorageError: {
    'not-a-folder': ({ path }) => `«${path}» no es una carpeta, o está debajo de un archivo: elige otro lugar.`,
    'foreign-folder': ({ path, uid }) =>
      `La carpeta de datos «${path}» es de otro usuario (número ${uid}): elige otra con --data, o arranca como ese usuario.`,
    'folder-exposed': ({ path }) =>
      `Otros usuarios pueden escribir en la carpeta de datos «${path}»: ejecuta «chmod go-w '${path}'», o elige otra con --data.`,
    'folder-in-use': {
      'known-process': ({ path, process }) =>
        `La carpeta de datos «${path}» la está usando el proceso ${process}: detenlo, o elige otra con --data.`,
      'unknown-process': ({ path }) =>
        `La carpeta de datos «${path}» la está usando otro proceso: detenlo, o elige otra con --data.`,
    },
    'key-exposed': {
      foreign: ({ path }) =>
        `El archivo de clave «${path}» es de otro usuario: si la clave es tuya, haz tuyo el archivo con «chown».`,
      exposed: ({ path }) => `El archivo de clave «${path}» lo pueden leer otros: ejecuta «chmod 600 '${path}'».`,
    },
    'key-damaged': ({ path, bytes }) =>
      `El archivo de clave «${path}» no contiene ${bytes} bytes: recupéralo de una copia, o llévalo a otro sitio para obtener una clave nueva.`,
    'key-exists': ({ path }) =>
      `Ya hay una clave en «${path}», y nunca se sustituye: elige otra carpeta con --data, o lleva antes esa clave a un lugar seguro.`,
    'no-folder': ({ folder }) =>
      `No existe la carpeta «${folder}» para una clave: créala, o conecta el disco que la contiene.`,
    'newer-version': ({ path }) =>
      `La base de datos «${path}» la escribió una versión más reciente de este programa: instala esa versión, o elige otra carpeta de datos.`,
    'foreign-database': ({ path, file }) =>
      `«${path}» es la base de datos de otro programa (${file}): llévala a otro sitio, o elige otra carpeta de datos.`,
    damaged: ({ path }) =>
      `«${path}» está dañado y se ha dejado como estaba: recupéralo de una copia, o llévalo a otro sitio para empezar de nuevo.`,
    locked: ({ path }) => `«${path}» lo tiene bloqueado otro programa: ciérralo e inténtalo de nuevo.`,
    'disk-full': ({ path }) => `El disco que contiene «${path}» está lleno: libera espacio e inténtalo de nuevo.`,
    'no-access': ({ path }) => `El sistema no deja leer ni escribir «${path}»: comprueba sus permisos y su dueño.`,
    failed: ({ path, message }) => `«${path}» no se pudo leer o escribir (${message}): comprueba la ruta y el disco.`,
  },

  NetworkError: {
    'invalid-address': {
      unreadable: ({ option, text }) =>
        `${option}: «${text}» no es una dirección; escribe una como /ip4/127.0.0.1/tcp/4001, seguida de /p2p/ y el identificador si es la de otro nodo.`,
      unsupported: ({ where }) =>
        `--listen: este nodo no puede escuchar en ${where}; escribe una dirección como /ip4/127.0.0.1/tcp/4001, seguida de /ws para WebSockets.`,
    },
    'address-in-use': ({ where }) =>
      `--listen: ${where} lo usa otro programa; elige otro puerto, o 0 para uno cualquiera que esté libre.`,
    'address-not-ours': {
      forbidden: ({ where }) =>
        `--listen: este usuario no puede escuchar en ${where}; elige un puerto por encima de 1023.`,
      foreign: ({ where }) =>
        `--listen: ${where} no es una dirección de esta máquina; elige una de las suyas, como /ip4/127.0.0.1/tcp/0.`,
    },
    'peer-unreachable': {
      bootstrap: ({ address }) =>
        `--bootstrap: ningún nodo responde en ${address}; comprueba la dirección, y que el nodo esté en la misma red.`,
      'reply-host': () => 'No se llega al nodo de respuesta por ninguna de sus direcciones.',
      stopped: () => 'El nodo se detuvo antes de que el otro respondiera.',
    },
    'no-subscribers': ({ topic }) => `Ningún nodo conectado sigue ${topic}.`,
    'conversation-failed': {
      'broken-off': () => 'La conversación con el nodo de respuesta se cortó.',
      'no-answer': () => 'El nodo de respuesta no dio una respuesta válida.',
    },
    'not-kept': () => 'El registro no se guardó: no está en vigor, o falta sitio para él.',
  },

  NodeError: {
    'not-running': {
      stopped: () => 'El nodo se detuvo.',
      'not-started': () => 'El nodo no está en marcha: arráncalo antes.',
    },
    'already-running': () => 'El nodo ya está en marcha.',
    'unknown-intent': {
      discarded: () => 'La intención se descartó: prepárala de nuevo.',
      'no-such-key': ({ key }) => `Ninguna intención de este nodo tiene la clave ${key}.`,
    },
    'intent-ended': ({ key, state }) => `La intención ${key} ${states[state] ?? state}, y ya no se puede cambiar.`,
    'already-published': ({ key }) => `La intención ${key} ya está publicada: cámbiala con una revisión.`,
    'category-changed': ({ key, category }) =>
      `La intención ${key} está en ${category}: retírala, y publica una nueva en otra categoría.`,
    'too-many-intents': ({ open }) => `Hay ${open} intenciones abiertas, y ese es el máximo: retira una antes.`,
    'no-peers': {
      alone: () =>
        '--bootstrap: no hay ningún nodo conectado, así que no se ha publicado nada; da la dirección de un nodo de esta red, como la de un relé.',
      'none-follows': ({ peers }) =>
        `${peers === 1 ? 'El único nodo conectado no sigue' : `Ninguno de los ${peers} nodos conectados sigue`} esta categoría, así que no se ha publicado nada; conéctate a un relé con --bootstrap.`,
    },
    'damaged-record': ({ kind, reason }) => `La carpeta de datos contiene ${kinds[kind] ?? kind}: ${reason}.`,
  },
}

// All that the command lines share and say to people, in Spanish.

import type { Texts } from './english.ts'

export const spanish: Texts = {
  options: {
    data: 'carpeta de las claves y los registros',
    network: 'red a la que unirse; los nodos de redes distintas nunca se encuentran',
    bootstrap: 'un nodo al que conectarse, como multiaddr; se puede repetir',
    noBootstrap: 'ninguno',
    listen: 'una multiaddr en la que escuchar; se puede repetir',
    noListen: 'todas, cualquier puerto libre',
    mdns: 'no anunciar este nodo en la red local ni buscar otros en ella',
    logLevel: 'qué anotar en la salida de errores',
    json: 'escribir un objeto JSON por línea',
    lang: 'idioma de los textos: en, es o fr',
    ownLanguage: 'el de tu sistema',
    version: 'mostrar la versión',
    help: 'mostrar esta ayuda',
  },
  help: {
    usage: 'Uso:',
    arguments: 'Argumentos:',
    options: 'Opciones:',
    globalOptions: 'Opciones generales:',
    commands: 'Comandos:',
    anyOptions: '[opciones]',
    anyCommand: '[comando]',
    choices: (list) => `valores: ${list}`,
    byDefault: (value) => `por defecto: ${value}`,
    environment: 'Entorno:',
    variables: (names) => `Una opción que no se da se toma de su variable: ${names}.`,
    listVariable: (name) => `${name} (varios, separados por espacios)`,
    switchVariable: (name) => `${name} (on u off)`,
  },
  parser: {
    unknownOption: ({ flag }) => `la opción «${flag}» no existe`,
    unknownCommand: ({ command }) => `el comando «${command}» no existe`,
    missingArgument: ({ name }) => `falta el argumento «${name}»`,
    optionMissingArgument: ({ flags }) => `a la opción «${flags}» le falta su valor`,
    missingMandatoryOptionValue: ({ flags }) => `falta la opción «${flags}», que es obligatoria`,
    conflictingOption: ({ one, other }) => `no se pueden usar juntas ${one} y ${other}`,
    option: (flags) => `la opción «${flags}»`,
    variable: (name) => `la variable de entorno «${name}»`,
    excessArguments: ({ command, expected, received, list }) =>
      `sobran argumentos${command === '' ? '' : ` para «${command}»`}. Se ${expected === 1 ? 'esperaba' : 'esperaban'} ${expected} y ${received === 1 ? 'ha' : 'han'} llegado ${received}: ${list}`,
    invalidOption: ({ flags, value, why }) => `el valor «${value}» de la opción «${flags}» no es válido. ${why}`,
    invalidArgument: ({ name, value, why }) => `el valor «${value}» del argumento «${name}» no es válido. ${why}`,
    allowedChoices: (list) => `Elige uno de estos: ${list}.`,
    didYouMean: (list, many) => `(¿Querías decir ${many ? 'algo de esto: ' : ''}${list}?)`,
    seeHelp: (sentence) => `${sentence.replace(/\.?$/, '')}. Mira --help.`,
  },
  environment: {
    invalid: ({ variable, value, why }) => `La variable de entorno ${variable} no es válida, «${value}». ${why}`,
    onOrOff: 'Escribe on u off.',
  },
  language: {
    unknown: ({ named, value, list }) => `${named}: no hay textos en «${value}»: elige uno de estos: ${list}.`,
  },
  program: {
    fault: 'un fallo del propio programa; avísanos, por favor.',
    unwritable: (reason) => `no se ha podido escribir en la salida (${reason}): comprueba adónde va.`,
  },
  question: {
    hint: '[s/N]',
    yes: 's si sí y yes',
  },
  mistakes: {
    file: {
      missing: ({ named, path }) => `${named}: «${path}» no existe: comprueba la ruta.`,
      folder: ({ named, path }) => `${named}: «${path}» es una carpeta: indica un archivo que esté en ella.`,
      forbidden: ({ named, path }) => `${named}: este usuario no puede leer «${path}»: comprueba sus permisos.`,
      unreadable: ({ named, path, reason }) => `${named}: no se ha podido leer «${path}» (${reason}).`,
      large: ({ named, path, size, unit }) =>
        `${named}: «${path}» ocupa más de ${size} ${unit}, lo máximo que se lee: ¿es el archivo correcto?`,
    },
    socket: {
      foreign: ({ path, uid }) =>
        `«${path}» pertenece a otro usuario (número ${uid}): actúa como ese usuario o indica otra carpeta con --data.`,
      exposed: ({ path, command }) => `Otros usuarios pueden usar «${path}»: ejecuta «${command}».`,
      unmade: ({ folder, reason }) =>
        `No se ha podido crear el socket de la carpeta de datos «${folder}» (${reason}): comprueba la carpeta o elige otra con --data.`,
      unreachable: ({ folder, reason }) =>
        `No se ha podido hablar con el nodo de la carpeta de datos «${folder}» (${reason}): inténtalo de nuevo.`,
      stopped: ({ folder }) =>
        `El nodo de la carpeta de datos «${folder}» se ha detenido antes de responder: ponlo en marcha de nuevo.`,
    },
  },
}

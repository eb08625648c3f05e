// The help of `pregon` in Spanish.

import type { CommandTexts } from './commands-english.ts'

export const commandsSpanish: CommandTexts = {
  program: 'Di lo que quieres, y deja que los vendedores vengan a ti con ofertas.',
  examples: 'Ejemplos:',
  more: 'Más sobre un comando, con ejemplos: pregon want --help',
  intentFile: 'Un archivo de intención:',

  common: {
    intent: 'su número en pregon list, o el principio de su clave; no hace falta si solo hay una viva',
    yes: 'hacerlo sin preguntar; tampoco se pregunta donde no hay terminal para responder',
    verbose: 'mostrar también el registro exacto',
    wait: 'parar pasado este tiempo, como 90s, 10m o 2h',
    untilOffers: 'parar cuando hayan llegado tantas ofertas',
    workBits:
      'bits de trabajo que hacer por ella: uno más tarda el doble, y llega a vendedores que lo piden (pregon vendor muestra lo que piden)',
    bits: (min, max) => `Escribe un número entero de ${min} a ${max}.`,
    duration: 'Escríbelo como 90s, 10m o 2h, 24h como mucho.',
    number: 'Escribe un número entero de 1 a 999.',
  },

  want: {
    description: 'Publica lo que quieres y muestra las ofertas según llegan, ordenadas y con sus razones.',
    file: 'archivo YAML que dice lo que quieres; sin él, se te pregunta',
    save: 'escribir también las respuestas en un archivo YAML',
    yes: 'publicar sin preguntar; tampoco se pregunta donde no hay terminal para responder',
    dryRun: 'mostrar lo que verían los demás, sin publicar nada',
    withdrawOnExit: 'terminar la intención cuando pare este comando',
  },
  start: { description: 'Recupera tus intenciones vivas y muestra sus ofertas según llegan.' },
  list: {
    description: 'Muestra tus intenciones vivas, con sus números y cuántas ofertas han llegado.',
    all: 'también las que han terminado',
  },
  show: {
    description: 'Muestra todo lo que dice una de tus intenciones, y lo que se calla.',
    save: 'escribirla también en un archivo YAML, para cambiarla y enviarla con pregon revise',
  },
  offers: {
    description: 'Muestra las ofertas para una de tus intenciones, ordenadas y con sus razones.',
    all: 'todas',
  },
  revise: {
    description: 'Publica una versión cambiada de una de tus intenciones.',
    file: 'archivo YAML que dice lo que quieres ahora; sin él, se te pregunta',
    dryRun: 'mostrar lo que verían los demás, sin cambiar nada',
  },
  withdraw: { description: 'Termina para siempre una de tus intenciones.' },
  categories: {
    description: 'Busca la categoría de lo que quieres, con palabras corrientes o por su código.',
    query: 'qué es, en pocas palabras de tu idioma',
    max: 'mostrar como mucho tantas',
    file: 'archivo CSV de la lista oficial CPV 2008, con las columnas CODE y EN, ES o FR',
    importing: 'Guarda las categorías finas de la lista oficial CPV 2008, para que también se encuentren.',
  },
  vendor: {
    description: 'Consulta quién dice ser un vendedor, por su clave.',
    key: 'como la muestran las ofertas; empieza por did:key:',
  },
  status: { description: 'Muestra qué está en marcha, qué sigue vivo y qué queda por hacer.' },
  doctor: { description: 'Busca lo que impide funcionar a tu nodo, y dice el remedio.' },
  phrase: {
    description: 'Muestra las doce palabras de las que salen todas tus claves, y comprueba que las apuntaste.',
    again: 'mostrarlas aunque ya estén apuntadas',
    plain: 'escribirlas en la salida estándar, sin preguntas',
  },
  restore: {
    description: 'Recupera tus claves con las doce palabras, que te pregunta, en una carpeta de datos nueva.',
  },
}

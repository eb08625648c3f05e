// What `pregon want` asks in Spanish.

import type { InterviewTexts } from './interview-english.ts'

export const interviewSpanish: InterviewTexts = {
  intro: 'Intro acepta lo que hay; < vuelve a la pregunta anterior; Ctrl-C lo cancela todo.',
  back: '< atrás',

  answer: 'Esta respuesta',
  noAmount: 'Escribe una cantidad, como 1200.00.',
  usual: { '7 days': '7 días' },

  questions: {
    title: { message: '¿Qué quieres, en pocas palabras?', placeholder: 'Una semana en la costa' },
    description: {
      message: '¿Qué más deben saber los vendedores? Lo puede leer cualquiera.',
      placeholder: 'nada más',
    },
    quantity: { message: '¿Cuánto o cuántos?', placeholder: '1' },
    country: { message: '¿En qué país? Sus dos letras, como ES.', placeholder: 'en cualquiera' },
    region: { message: '¿En qué región? Su código, como ES-AN.', placeholder: 'en todo el país' },
    from: { message: '¿Desde qué día?', placeholder: 'cualquiera, o uno como 2027-07-03' },
    to: { message: '¿Hasta qué día?', placeholder: '2027-07-10' },
    latest: { message: '¿Para qué día debe haber llegado?', placeholder: 'cualquiera, o uno como 2027-07-10' },
    currency: { message: '¿En qué moneda?', placeholder: 'EUR' },
    max: { message: '¿Cuánto como mucho, todo incluido?', placeholder: '1200.00' },
    expires: {
      message: '¿Durante cuánto tiempo pueden responder los vendedores?',
      placeholder: '7 días, 12 horas, o un día como 2027-07-03',
    },
  },

  choices: {
    delivery: {
      message: '¿Cómo puede llegar?',
      labels: {
        any: 'de cualquier manera',
        ship: 'te lo envían',
        pickup: 'vas a recogerlo',
        digital: 'en formato digital',
        onsite: 'se hace donde estás tú',
      },
    },
    budget: {
      message: '¿Cuánto puede costar?',
      labels: {
        none: 'no decir nada',
        public: 'decir un máximo que lee cualquiera',
        sealed: 'guardar un máximo en este ordenador, que descarta las ofertas que lo superan',
      },
    },
  },

  category: {
    message: '¿Qué clase de cosa es? Con palabras corrientes, o un código CPV.',
    placeholder: 'coche de segunda mano',
    empty: 'Dilo en una palabra o dos.',
    nothing: (query) => `Aquí nada se llama «${query}». Elige entre todas, o prueba otras palabras.`,
    which: '¿Cuál de estas es?',
    again: 'ninguna: otras palabras',
  },

  wishes: {
    first: '¿Hay algo que deba tener, o que te gustaría?',
    another: '¿Algo más?',
    actions: {
      done: 'no, eso es todo',
      must: 'sí, algo que debe tener',
      preferred: 'sí, algo que me gustaría',
      drop: 'quitar lo último',
    },
    name: {
      message: '¿Cómo se llama la propiedad? Sin espacios, como en schema.org.',
      placeholder: 'numberOfDoors',
    },
    condition: (name) => `¿Qué pasa con ${name}?`,
    conditions: {
      value: 'es …',
      min: 'como mínimo …',
      max: 'como máximo …',
      in: 'una de …, separadas por comas',
      contains: 'contiene este texto: …',
      exists: 'que la tenga, sea como sea',
    },
    operand: {
      message: '¿Qué valor? Un sí o un no, un número con su unidad, un día o un texto.',
      placeholder: '500 m',
    },
    weight: '¿Cuánto importa, de 1 a 100?',
  },

  review: {
    what: '¿Y ahora?',
    decisions: { publish: 'publicarla', change: 'cambiar algo', stop: 'dejarlo' },
    which: '¿Qué quieres cambiar?',
    done: 'nada más',
    groups: {
      title: 'lo que quieres',
      category: 'la categoría',
      description: 'la descripción',
      wishes: 'los deseos',
      quantity: 'la cantidad',
      place: 'el lugar',
      dates: 'los días',
      delivery: 'cómo llega',
      budget: 'el presupuesto',
      life: 'cuánto tiempo pueden responder los vendedores',
    },
  },
}

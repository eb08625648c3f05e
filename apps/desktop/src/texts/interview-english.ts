// What `pregon want` asks in English.

export const interviewEnglish = {
  intro: 'Enter takes what stands there; < goes back to the question before; Ctrl-C calls it off.',
  back: '< back',

  /** What a mistake is about: its sentence goes on from here. */
  answer: 'This answer',
  noAmount: 'Write an amount, such as 1200.00.',
  /** What is so by itself, where the language says it in another way. */
  usual: { '7 days': '7 days' },

  questions: {
    title: { message: 'What do you want, in a few words?', placeholder: 'A week by the sea' },
    description: { message: 'What else should vendors know? Everybody can read it.', placeholder: 'nothing more' },
    quantity: { message: 'How much or how many?', placeholder: '1' },
    country: { message: 'In which country? Its two letters, such as ES.', placeholder: 'anywhere' },
    region: { message: 'In which region? Its code, such as ES-AN.', placeholder: 'anywhere in the country' },
    from: { message: 'From which day on?', placeholder: 'any day, or one such as 2027-07-03' },
    to: { message: 'Until which day?', placeholder: '2027-07-10' },
    latest: { message: 'By which day must it have come?', placeholder: 'any day, or one such as 2027-07-10' },
    currency: { message: 'In which currency?', placeholder: 'EUR' },
    max: { message: 'How much at most, all included?', placeholder: '1200.00' },
    expires: {
      message: 'For how long may vendors answer?',
      placeholder: '7 days, 12 hours, or a day such as 2027-07-03',
    },
  },

  choices: {
    delivery: {
      message: 'How may it come?',
      labels: {
        any: 'in any way',
        ship: 'shipped to you',
        pickup: 'you fetch it',
        digital: 'as data',
        onsite: 'done where you are',
      },
    },
    budget: {
      message: 'What may it cost?',
      labels: {
        none: 'say nothing about it',
        public: 'say a ceiling that everybody reads',
        sealed: 'keep a ceiling on this computer, which leaves out offers above it',
      },
    },
  },

  category: {
    message: 'What kind of thing is it? Everyday words, or a CPV code.',
    placeholder: 'used car',
    empty: 'Say it in a word or two.',
    nothing: (query: string) => `Nothing is called «${query}» here. Choose from all, or try other words.`,
    which: 'Which of these is it?',
    again: 'none of these: other words',
  },

  wishes: {
    first: 'Is there something that it must have, or that you would like?',
    another: 'Anything else?',
    actions: {
      done: 'no, that is all',
      must: 'yes, something that it must have',
      preferred: 'yes, something that I would like',
      drop: 'take the last one back',
    },
    name: { message: 'What is the property called? Without spaces, as on schema.org.', placeholder: 'numberOfDoors' },
    condition: (name: string) => `What about ${name}?`,
    conditions: {
      value: 'it is …',
      min: 'at least …',
      max: 'at most …',
      in: 'one of …, with commas between',
      contains: 'has this text in it: …',
      exists: 'it is there at all',
    },
    operand: { message: 'Which value? A yes or a no, a number with its unit, a day, or a text.', placeholder: '500 m' },
    weight: 'How much does it matter, from 1 to 100?',
  },

  review: {
    what: 'What now?',
    decisions: { publish: 'publish it', change: 'change something', stop: 'leave it' },
    which: 'What do you want to change?',
    done: 'nothing more',
    groups: {
      title: 'what you want',
      category: 'the category',
      description: 'the description',
      wishes: 'the wishes',
      quantity: 'the quantity',
      place: 'the place',
      dates: 'the days',
      delivery: 'how it comes',
      budget: 'the budget',
      life: 'how long vendors may answer',
    },
  },
}

export type InterviewTexts = typeof interviewEnglish

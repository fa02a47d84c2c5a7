/** The joining period: offers, answers in a grid, what they cost. Numbers arrive formatted. */
export const joining = {
  loading: 'Loading the offers …',
  title: (answered: string, all: string, year: number) => `${answered} of ${all} answers are in for ${year}`,
  allAnswered: (all: string, year: number) =>
    all === '1' ? `The answer for ${year} is in` : `All ${all} answers for ${year} are in`,
  theCountry: 'The whole country',
  offers: (count: number) => (count === 1 ? '1 offer' : `${count} offers`),
  tabs: { answers: 'Answers', offers: 'Offers', unanswered: 'Not answered', orders: 'Order', invoice: 'Invoice basis' },
  tabList: 'Parts of the joining period',
  states: {
    notOpen: (date: string, days: number) => `Opens ${date}, ${days === 1 ? 'tomorrow' : `in ${days} days`}`,
    openNoDeadline: 'Open, without a deadline',
    open: (date: string, days: number) =>
      `Open: answer by ${date}, ${days === 0 ? 'today is the last day' : days === 1 ? '1 day left' : `${days} days left`}`,
    closed: (date: string, days: number) =>
      days > 60
        ? `Closed: the deadline was ${date}`
        : `Closed: the deadline was ${date}, ${days === 1 ? '1 day' : `${days} days`} ago`,
  },
  shortStates: {
    notOpen: (days: number) => (days === 1 ? 'opens tomorrow' : `opens in ${days} d`),
    open: (days: number) => (days === 0 ? 'last day' : days === 1 ? '1 day left' : `${days} d left`),
    openNoDeadline: 'open',
    closed: 'closed',
  },
  differentDeadlines: 'The deadlines differ; they stand by each service.',
  closedHelp: 'You can still register answers that come late.',
  otherYear: (year: number, date: string) => `The offers for ${year} are open now. Answer by ${date}.`,
  goToYear: (year: number) => `Go to ${year}`,
  emptyTitle: (year: number) => `No offers have come for ${year}`,
  emptyBody:
    'Next year’s offers come with the central file from Bibliotek24, as a rule in September or October. When they are here, you register the libraries’ answers in this view.',
  emptyCentral: 'Get a central file',
  emptyYears: 'Offers of other years:',
  audiences: { public: 'Public libraries', school: 'Upper secondary schools' },
  audience: 'Whom the offers are for',
  answers: { yes: 'Yes', no: 'No', open: 'Open' },
  grid: {
    label: (place: string, year: number) => `Answers to the offers for ${year}, ${place}`,
    library: 'Library',
    find: 'Find a library',
    onlyOpen: 'Only unanswered',
    notOffered: 'Not offered',
    twice: (count: number) => `and ${count} more`,
    months: (from: string, to: string) => `${from}–${to}`,
    rate: (price: string) => `NOK ${price} a year`,
    shown: (shown: string, all: string) => (shown === all ? `${all} libraries` : `${shown} of ${all} libraries`),
    counts: 'Yes / no / open',
    paid: 'Paid in the year, NOK',
    county: 'County’s share, NOK',
    saved: 'Saved',
    saving: 'Saving …',
    help: 'Arrow keys move, Shift and an arrow key select several. Y, N and O answer yes, no and open for all that is selected; the space bar changes the answer. Enter changes price, months, the county’s share and billing. Ctrl+Z undoes.',
    keys: [
      ['Y', 'yes'],
      ['N', 'no'],
      ['O', 'open'],
      ['Enter', 'price and more'],
      ['Shift + arrow', 'several'],
      ['Ctrl Z', 'undo'],
    ] as readonly (readonly [string, string])[],
    none: 'No library fits the search.',
    noneOpen: 'Everyone has answered everything.',
    showAll: 'Show all',
  },
  cell: {
    nowhere: 'Choose a cell to see the answer in it.',
    ifYes: (price: string, origin: string) => `A yes costs NOK ${price}, ${origin}`,
    noPrice: 'the price is not known',
    origins: {
      registered: 'as registered',
      listPrice: 'by the price list',
      lastYearPaid: 'as last year',
      lastYearListPrice: 'by last year’s list price',
    },
    months: (from: string, to: string) => `${from}–${to}`,
    share: (percent: string) => `the county pays ${percent} %`,
    shareUnknown: 'the county’s share is not given',
    postpaid: 'invoiced afterwards',
    listPrice: (price: string) => `list price NOK ${price}`,
    lastYears: 'the price is last year’s',
  },
  said: {
    answered: (count: number, answer: string) =>
      count === 1 ? `1 answer is set to ${answer}.` : `${count} answers are set to ${answer}.`,
    changed: (count: number) => (count === 1 ? 'The answer is changed.' : `${count} answers are changed.`),
    pasted: (count: number, unread: number) =>
      [
        count === 1 ? '1 answer is pasted.' : `${count} answers are pasted.`,
        unread === 0
          ? ''
          : unread === 1
            ? '1 cell could not be read and is as before.'
            : `${unread} cells could not be read and are as before.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    nothingPasted: 'Nothing was pasted. The cells must hold yes, no, open or a price.',
    proposed: (count: number) =>
      count === 1
        ? 'The answer belongs to another office and was sent there as a proposal. It stands as before until the proposal is taken in.'
        : `${count} answers belong to another office and were sent there as proposals. They stand as before until the proposals are taken in.`,
    full: 'The disk is full, so the answer was not saved and is taken back. Free some space and answer again.',
    notSaved: 'The answer could not be saved and is taken back. Try again. If that does not help, restart the program.',
    undone: 'The last change is undone.',
    redone: 'The change is made again.',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to do again.',
  },
  editor: {
    title: (service: string, library: string) => `${service}, ${library}`,
    titleMany: (count: number) => `Change ${count} answers`,
    manyHelp: 'Fields that you leave empty or as they are change nothing.',
    needPrice: 'A yes must have a price, and none is known. Write what the library shall pay.',
    needPriceMany: (count: number) =>
      count === 1
        ? 'One of the libraries lacks a price. Write what it shall pay.'
        : `${count} libraries lack a price. Write what each of them shall pay.`,
    keep: 'Not changed',
    answer: 'Answer',
    paid: 'Price paid, a year',
    paidPostpaid: 'Sum invoiced',
    listPrice: 'List price, a year',
    from: 'From',
    to: 'To',
    share: 'County’s share',
    billing: 'Billing',
    billings: { prepaid: 'In advance, price a year', postpaid: 'Invoiced afterwards by use' },
    save: 'Save',
    origins: {
      listPrice: (price: string) => `The list price is NOK ${price}.`,
      lastYearPaid: (price: string) => `Last year the library paid NOK ${price}.`,
      lastYearListPrice: (price: string) => `Last year’s list price was NOK ${price}.`,
    },
    lastYears: 'The price is last year’s: no price list has said another.',
    errorsHeading: 'This must be mended',
    errors: {
      price: 'Write the price in kroner, for example 12 500 or 1 234,50.',
      priceMissing: 'A yes must have a price.',
      share: 'Write the share in per cent, from 0 to 100.',
      months: 'The last month cannot be before the first.',
    },
  },
  effect: {
    heading: 'Effect on the budget',
    aside: (year: number) => `${year} against ${year - 1}`,
    show: 'Effect',
    total: 'Paid in all',
    libraries: 'Libraries',
    county: 'County',
    lastYear: (value: string) => `${value} last year`,
    noLastYear: 'none last year',
    soFar: (change: string) => `${change} for those who have answered`,
    perService: 'By service, NOK 1000',
    service: 'Service',
    now: 'Now',
    change: 'Change',
    sum: 'Sum',
    notOffered: 'Not offered this year',
    basis: {
      open: (count: string) => `${count} answers are open and not counted.`,
      lastYearsPrice: (count: string) => `${count} yeses have last year’s price, as no price list says another.`,
      withoutShare: (count: string) => `${count} yeses lack the county’s share and are counted as the library’s.`,
      withoutPrice: (count: string) => `${count} yeses lack a price and are not counted.`,
    },
  },
  offer: {
    heading: (service: string, year: number) => `${service}, the offer for ${year}`,
    vendor: 'Vendor',
    vat: 'VAT rate',
    audience: 'For',
    opens: 'Opens',
    closes: 'Answer by',
    pricing: 'Price',
    state: 'State',
    unknown: 'not given',
    answers: 'Answers',
    answersNow: (yes: string, no: string, open: string) => `${yes} yes, ${no} no, ${open} open`,
    answerOpen: 'Answer for all that are open:',
    allYes: (count: number) => `Yes for ${count}`,
    allNo: (count: number) => `No for ${count}`,
  },
  offerList: {
    label: (place: string, year: number) => `The offers for ${year}, ${place}`,
    fileName: (place: string, year: number) => `Offers ${year} ${place}`,
    rowsWord: 'offers',
    service: 'Service',
    yes: 'Yes',
    no: 'No',
    open: 'Open',
    note: 'Enter opens the offer.',
  },
};

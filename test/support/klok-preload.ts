/** Loaded before a poort (`--import`): its parent sets the clock of the process by a message, and is told when it is set. */
const Echt = Date
let verschuiving = 0

globalThis.Date = new Proxy(Echt, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [Echt.now() + verschuiving] : args, newTarget) as object,
  apply: () => new Echt(Echt.now() + verschuiving).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? () => Echt.now() + verschuiving : (Reflect.get(target, name, receiver) as unknown),
})

process.on('message', (message: { readonly verschuiving?: number }) => {
  if (message.verschuiving === undefined) return
  verschuiving = message.verschuiving
  process.send?.({ nu: Date.now() })
})

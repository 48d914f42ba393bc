// What the page says is as of the snapshot, never of today: the rooms below the page have no clock.
const message = 'no clock here: what is said holds as of the snapshot'

const noClock = {
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.name === 'Date' && node.arguments.length === 0) context.report({ node, message })
    },
    CallExpression(node) {
      if (node.callee.name === 'Date') context.report({ node, message })
    },
    MemberExpression(node) {
      const { object, property } = node
      if (object.name === 'Date' && property.name === 'now') context.report({ node, message })
      if (object.name === 'performance' && property.name === 'now') context.report({ node, message })
    },
  }),
}

export default { meta: { name: 'clock' }, rules: { 'no-clock': noClock } }

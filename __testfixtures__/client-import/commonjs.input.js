'use strict'

const path = require('path')
const { format } = require('./format')

module.exports.list = async function (folder) {
  const result = await window.ddClient.execHostCmd(`ls ${path.resolve(folder)}`)
  return format(result.stdout)
}

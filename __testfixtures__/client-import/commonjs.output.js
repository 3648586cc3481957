'use strict'

const path = require('path')
const { createDockerDesktopClient } = require('@docker/extension-api-client')
const { format } = require('./format')

const ddClient = createDockerDesktopClient()

module.exports.list = async function (folder) {
  const result = await ddClient.extension.host.cli.exec('ls', [`${path.resolve(folder)}`])
  return format(result.stdout)
}

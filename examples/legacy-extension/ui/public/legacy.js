/*
 * Port Ledger, first version (2021). Still opened by people who have bookmarked legacy.html.
 * In those days window.ddClient.backend was a function: backend("port-ledger").execHostCmd("...").
 */
(function () {
    'use strict'

    var ddClient = window.ddClient
    var list = document.getElementById('ports')
    var EXTENSION = 'port-ledger'

    function show(text) {
        var item = document.createElement('li')
        item.textContent = text
        list.appendChild(item)
    }

    function refresh() {
        list.textContent = ''
        ddClient.backend(EXTENSION).execInVMExtension('/app/port-ledger list --plain').then(function (result) {
            result.stdout.split('\n').forEach(show)
        })
        ddClient.backend('port-ledger').get('/rules').then(function (rules) { show(rules.length + ' rules') })
        window.ddClient.listContainers().then(function (containers) {
            show(containers.length + ' containers') // listContainers() only sees the running ones
        })
    }

    // "run" takes the words of a helper command: run('close', 8080)
    function run(action, port) {
        return ddClient.backend('port-ledger').execHostCmd('port-ledger-host ' + action + ' ' + port).catch(function (error) {
            ddClient.toastError(error.stderr || 'execHostCmd failed')
        })
    }

    document.getElementById('close').onclick = function () {
        run('close', Number(document.getElementById('port').value)).then(refresh)
    }

    document.getElementById('dns').onclick = function () {
        ddClient.execHostCommand("port-ledger-host flush-dns --quiet").then(function () { ddClient.toastSuccess('Done') })
    }

    document.getElementById('watch').onclick = function () {
        ddClient.spawnInVMExtension('/app/port-ledger', ['watch', '--plain'], function (data, err) {
            if (err) {
                show('error: ' + err)
            } else {
                show(data.stdout || data.stderr)
            }
        })
    }

    document.getElementById('stale').onclick = function () {
        ddClient.execDockerCmd('ps', '--quiet', '--filter', 'status=exited', '--last', 10).then(function (result) {
            show(result.stdout)
        })
    }

    document.getElementById('find').onclick = function () {
        ddClient.execHostCmd('port-ledger-host list --plain | sort -n')
            .then(function (result) { show(result.stdout) })
    }

    document.getElementById('environments').onclick = function () {
        ddClient.navigateToDevEnvironments()
    }

    document.getElementById('settings').onclick = function () {
        ddClient.navigateToRoute('/settings/resources/network')
    }

    refresh()
})()

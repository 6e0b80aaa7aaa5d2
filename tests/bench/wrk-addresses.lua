-- For wrk: asks for the addresses behind "--" in turn, and tells what it saw as one line of JSON.
local requests = {}
local turn = 0

function init(args)
  for _, path in ipairs(args) do
    requests[#requests + 1] = wrk.format("GET", path, { ["Accept-Encoding"] = "br", ["Host"] = wrk.host .. ":" .. wrk.port })
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format(
    '{"answers":%d,"failures":%d,"seconds":%.3f,"p50":%.3f,"p95":%.3f}\n',
    summary.requests - errors.status, failures, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3
  ))
end

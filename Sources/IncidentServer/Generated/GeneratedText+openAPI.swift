// swift-format-ignore-file
// Written by `make docs` from the declarations in IncidentAPI.

extension GeneratedText {
    static let openAPI = #"""
{
  "openapi": "3.1.0",
  "info": {
    "title": "Muster",
    "summary": "The Grafana Incident API, self-hosted.",
    "description": "Each method is a POST of a JSON object to `/api/v1/<Service>.<Method>`. The same methods are served under `/api/plugins/grafana-irm-app/resources/api/v1/`, `/api/plugins/grafana-incident-app/resources/api/v1/` and the same two without `v1/`.\n\nA member that is missing or null stands for its empty value; a member that the server does not know is ignored. Answers carry every member. Times are RFC 3339 in UTC with six fraction digits, or \"\" when not set.",
    "version": "1"
  },
  "servers": [{"url": "/"}],
  "security": [{"token": []}],
  "tags": [
    {"name": "ActivityService", "description": "The timeline of an incident."},
    {"name": "FieldsService", "description": "Custom fields of incidents, and the keys of labels."},
    {"name": "IncidentsService", "description": "Incidents: declared, found, read and worked on."},
    {
      "name": "IntegrationService",
      "description": "What else is told when something happens to an incident."
    },
    {
      "name": "KeyUpdatesService",
      "description": "What the readers of an incident are told of it, update by update."
    },
    {
      "name": "RolesService",
      "description": "The roles that an organisation gives to people in incidents."
    },
    {
      "name": "SeveritiesService",
      "description": "How bad incidents can be. A service of ours: the reference has none for it."
    },
    {"name": "StatusService", "description": "The statuses that incidents go through."},
    {"name": "TasksService", "description": "What is to be done in an incident."},
    {"name": "UsersService", "description": "The people and service accounts of the organisation."},
    {"name": "Attachments", "description": "Files that belong to incidents."},
    {"name": "Operation", "description": "What an operator's tools read. No token is needed."}
  ],
  "paths": {
    "/api/v1/ActivityService.AddActivity": {
      "post": {
        "operationId": "ActivityService.AddActivity",
        "tags": ["ActivityService"],
        "summary": "Writes a note on an incident's timeline.",
        "description": "Writes a note on an incident's timeline.\n\nThe URLs in the body become context: a `contextAttached` item for each distinct one, at most 20. The body's `#words` become the note's tags, in lower case, at most 20. The event `grafana.incident.added.activity` follows.\n\nErrors: `incidents.not_found` when there is no such incident; `common.validation_failed` when the body is empty or over its limit.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/AddActivityRequest"},
              "example": {
                "activityKind": "userNote",
                "body": "The cause is in https://example.com/deploys/77, see #deploys",
                "eventTime": "2026-01-31T16:00:00+02:00",
                "fieldValues": {"deploy": 77},
                "incidentID": "1"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AddActivityResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/ActivityService.QueryActivity": {
      "post": {
        "operationId": "ActivityService.QueryActivity",
        "tags": ["ActivityService"],
        "summary": "Lists the timeline of an incident, or of all together, a page at a time.",
        "description": "Lists the timeline of an incident, or of all together, a page at a time.\n\nItems are ordered by event time, then by identifier; the newest come first unless the query says otherwise.\n\nErrors: `incidents.not_found` when there is no such incident; `common.forbidden` when a viewer asks for all incidents; `common.validation_failed` when `query.limit` is negative, or the cursor belongs to another query.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/QueryActivityRequest"},
              "example": {"query": {"incidentID": "1", "limit": 1, "orderDirection": "ASC"}}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/QueryActivityResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/ActivityService.RemoveActivity": {
      "post": {
        "operationId": "ActivityService.RemoveActivity",
        "tags": ["ActivityService"],
        "summary": "Removes a note from an incident's timeline.",
        "description": "Removes a note from an incident's timeline.\n\nThe context that the note brought goes with it. The note is gone from queries and stays in the audit log.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such item; `common.validation_failed` when the item is immutable.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/RemoveActivityRequest"},
              "example": {"activityItemID": "activity-000000000000000000000002", "incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/RemoveActivityResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/ActivityService.UpdateActivityBody": {
      "post": {
        "operationId": "ActivityService.UpdateActivityBody",
        "tags": ["ActivityService"],
        "summary": "Rewrites the body of a note.",
        "description": "Rewrites the body of a note.\n\nThe note's tags, its `url` and the context that it brought are derived anew.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such item; `common.validation_failed` when the item is immutable, or the body empty or over its limit.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateActivityBodyRequest"},
              "example": {
                "activityItemID": "activity-000000000000000000000002",
                "body": "Traffic moved to the third region. #mitigation",
                "incidentID": "1"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateActivityBodyResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/ActivityService.UpdateActivityEventTime": {
      "post": {
        "operationId": "ActivityService.UpdateActivityEventTime",
        "tags": ["ActivityService"],
        "summary": "Says when a timeline item happened, which moves it to its place in the order.",
        "description": "Says when a timeline item happened, which moves it to its place in the order.\n\nItems that the server wrote can be moved too.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such item.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateActivityEventTimeRequest"},
              "example": {
                "activityItemID": "activity-000000000000000000000002",
                "eventTime": "2026-01-31T14:30:00Z",
                "incidentID": "1"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateActivityEventTimeResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/ActivityService.UpdateActivityRelevance": {
      "post": {
        "operationId": "ActivityService.UpdateActivityRelevance",
        "tags": ["ActivityService"],
        "summary": "Says how much a timeline item matters to its readers.",
        "description": "Says how much a timeline item matters to its readers.\n\nItems that the server wrote can be judged too.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such item.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateActivityRelevanceRequest"},
              "example": {
                "activityItemID": "activity-000000000000000000000002",
                "incidentID": "1",
                "relevance": "high"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateActivityRelevanceResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.AddField": {
      "post": {
        "operationId": "FieldsService.AddField",
        "tags": ["FieldsService"],
        "summary": "Adds a custom field that incidents can have a value of, or a label key.",
        "description": "Adds a custom field that incidents can have a value of, or a label key.\n\nAn organisation has at most 100 active custom fields and 500 label keys, and a field at most 500 options.\n\nErrors: `common.conflict` when a field of the domain has the slug, without regard to case; `common.validation_failed` when the name is empty, a text is over its limit, the slug has other characters, an option comes twice, a field that is no select has options, or there are too many fields or options.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/AddFieldRequest"},
              "example": {
                "field": {
                  "description": "What customers could not do.",
                  "domainName": "incident",
                  "name": "Customer impact",
                  "required": true,
                  "selectoptions": [{"label": "Pay", "value": "checkout"}, {"color": "#3274d9", "value": "search"}],
                  "type": "multi-select"
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AddFieldResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.AddFieldSelectOption": {
      "post": {
        "operationId": "FieldsService.AddFieldSelectOption",
        "tags": ["FieldsService"],
        "summary": "Adds an option to a select field, after those that it has, or a label under a label key.",
        "description": "Adds an option to a select field, after those that it has, or a label under a label key.\n\nErrors: `common.not_found` when there is no such field; `common.conflict` when the field has an option of that value, without regard to case, or is archived; `common.validation_failed` when the field is no select, has 500 options, or a text is over its limit.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/AddFieldSelectOptionRequest"},
              "example": {
                "fieldSelectOption": {"label": "Not needed", "value": "skipped"},
                "fieldUUID": "00000000-0000-8000-8000-00000000f002"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/AddFieldSelectOptionResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.AddLabelKey": {
      "post": {
        "operationId": "FieldsService.AddLabelKey",
        "tags": ["FieldsService"],
        "summary": "Adds a key under which labels can be put on incidents.",
        "description": "Adds a key under which labels can be put on incidents.\n\nKeys are fields of the domain `labels`. `AddLabel` and `CreateIncident` also make the keys that they name and that are not there yet.\n\nErrors: `common.conflict` when there is such a key, without regard to case; `common.validation_failed` when the key is empty or over its limit, the colour is none, or the organisation has 500 label keys.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/AddLabelKeyRequest"},
              "example": {"colorHex": "#37872d", "description": "Who owns what is broken.", "key": "team"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AddLabelKeyResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.AddLabelValue": {
      "post": {
        "operationId": "FieldsService.AddLabelValue",
        "tags": ["FieldsService"],
        "summary": "Adds a label under a key, for `AssignLabel` to put on incidents.",
        "description": "Adds a label under a key, for `AssignLabel` to put on incidents.\n\nWhoever may label incidents may also add labels: `AddLabel` does both at once.\n\nErrors: `common.not_found` when there is no such key; `common.conflict` when the key has the label already, without regard to case, or is archived; `common.validation_failed` when the value is empty or over its limit, or the colour is none.\n\nNeeds the role `editor`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/AddLabelValueRequest"},
              "example": {
                "colorHex": "#37872d",
                "description": "Carts and cards.",
                "key": "team",
                "value": "payments"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AddLabelValueResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.ArchiveField": {
      "post": {
        "operationId": "FieldsService.ArchiveField",
        "tags": ["FieldsService"],
        "summary": "Takes a field out of use: it gets no new values, and incidents keep those that they have.",
        "description": "Takes a field out of use: it gets no new values, and incidents keep those that they have.\n\nAn archived label key takes no new labels, and its labels are put on no further incidents. A field that is archived already stays so.\n\nErrors: `common.not_found` when there is no such field; `common.conflict` when the field is immutable.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/ArchiveFieldRequest"},
              "example": {"fieldUUID": "00000000-0000-8000-8000-00000000f002"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ArchiveFieldResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.DeleteField": {
      "post": {
        "operationId": "FieldsService.DeleteField",
        "tags": ["FieldsService"],
        "summary": "Deletes a field that no incident has a value of, with its options.",
        "description": "Deletes a field that no incident has a value of, with its options.\n\nErrors: `common.not_found` when there is no such field; `common.conflict` when an incident has a value of it, or a label under the key, or the field is immutable.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/DeleteFieldRequest"},
              "example": {"fieldUUID": "slug:debrief_status"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/DeleteFieldResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.DeleteFieldSelectOption": {
      "post": {
        "operationId": "FieldsService.DeleteFieldSelectOption",
        "tags": ["FieldsService"],
        "summary": "Deletes an option that no incident has, or a label that is on no incident.",
        "description": "Deletes an option that no incident has, or a label that is on no incident.\n\nErrors: `common.not_found` when there is no such field, or it has no such option; `common.conflict` when an incident has it.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/DeleteFieldSelectOptionRequest"},
              "example": {
                "fieldUUID": "00000000-0000-8000-8000-00000000f002",
                "selectOptionUUID": "00000000-0000-8000-8000-00000000f003"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/DeleteFieldSelectOptionResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.GetField": {
      "post": {
        "operationId": "FieldsService.GetField",
        "tags": ["FieldsService"],
        "summary": "Reads a field with its options.",
        "description": "Reads a field with its options.\n\nErrors: `common.not_found` when there is no such field, or it is archived and `includeArchived` is not set.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetFieldRequest"},
              "example": {"fieldUUID": "00000000-0000-8000-8000-00000000f002"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/GetFieldResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.GetFieldValues": {
      "post": {
        "operationId": "FieldsService.GetFieldValues",
        "tags": ["FieldsService"],
        "summary": "Lists the fields that an incident has a value of, archived ones too, in the order of `GetFields`.",
        "description": "Lists the fields that an incident has a value of, archived ones too, in the order of `GetFields`.\n\nErrors: `incidents.not_found` when there is no such incident.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetFieldValuesRequest"},
              "example": {"targetID": "1", "targetKind": "incident"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/GetFieldValuesResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.GetFields": {
      "post": {
        "operationId": "FieldsService.GetFields",
        "tags": ["FieldsService"],
        "summary": "Lists the organisation's label keys and custom fields with their options: keys first, each in the order of creation.",
        "description": "Lists the organisation's label keys and custom fields with their options: keys first, each in the order of creation.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/GetFieldsRequest"}, "example": {}}
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/GetFieldsResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.RecordFieldValue": {
      "post": {
        "operationId": "FieldsService.RecordFieldValue",
        "tags": ["FieldsService"],
        "summary": "Gives an incident a value of a custom field, in place of the one that it has.",
        "description": "Gives an incident a value of a custom field, in place of the one that it has.\n\nThe timeline gets an `incidentUpdated` item, and the event `grafana.incident.updated.field` follows. The value that the incident has already changes nothing. Labels are not put on an incident this way: see `AssignLabel`.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when there is no such field; `common.conflict` when the field is archived; `common.validation_failed` when the value is none of the field's type, or an option of another field, or the field is a label key.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/RecordFieldValueRequest"},
              "example": {
                "fieldUUID": "00000000-0000-8000-8000-00000000f002",
                "targetID": "1",
                "targetKind": "incident",
                "value": "00000000-0000-8000-8000-00000000f004"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/RecordFieldValueResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.UnarchiveField": {
      "post": {
        "operationId": "FieldsService.UnarchiveField",
        "tags": ["FieldsService"],
        "summary": "Takes an archived field into use again.",
        "description": "Takes an archived field into use again. A field that is in use stays so.\n\nErrors: `common.not_found` when there is no such field; `common.validation_failed` when 100 custom fields are in use.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UnarchiveFieldRequest"},
              "example": {"fieldUUID": "00000000-0000-8000-8000-00000000f002"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UnarchiveFieldResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.UpdateField": {
      "post": {
        "operationId": "FieldsService.UpdateField",
        "tags": ["FieldsService"],
        "summary": "Replaces what a field says of itself.",
        "description": "Replaces what a field says of itself.\n\nIts type and domain stay. A label key keeps its slug, and its labels are changed one by one.\n\nErrors: `common.not_found` when there is no such field; `common.conflict` when `version` is not the field's, the field is immutable, another field of the domain has the slug, an option that an incident has is left out, or the slug of a label key would change; `common.validation_failed` as in `AddField`.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateFieldRequest"},
              "example": {
                "color": "#3274d9",
                "description": "How far the debrief is.",
                "domainName": "incident",
                "fieldUUID": "00000000-0000-8000-8000-00000000f002",
                "name": "Debrief",
                "required": true,
                "slug": "debrief_status",
                "version": 1
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/UpdateFieldResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/FieldsService.UpdateFieldSelectOption": {
      "post": {
        "operationId": "FieldsService.UpdateFieldSelectOption",
        "tags": ["FieldsService"],
        "summary": "Replaces what an option, or a label under a label key, says of itself.",
        "description": "Replaces what an option, or a label under a label key, says of itself. Incidents that have it show the new words.\n\nErrors: `common.not_found` when there is no such field, or it has no such option; `common.conflict` when another option of the field has the value, without regard to case, or the text of a label would change; `common.validation_failed` when a text is empty or over its limit.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateFieldSelectOptionRequest"},
              "example": {
                "color": "#37872d",
                "fieldUUID": "00000000-0000-8000-8000-00000000f002",
                "label": "Done",
                "selectOptionUUID": "00000000-0000-8000-8000-00000000f005",
                "value": "completed"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateFieldSelectOptionResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.AddLabel": {
      "post": {
        "operationId": "IncidentsService.AddLabel",
        "tags": ["IncidentsService"],
        "summary": "Puts a label on an incident.",
        "description": "Puts a label on an incident.\n\nA label that the organisation lacks is created, in the default key `tags` unless `label.key` says another. The timeline gets a `labelAdded` item, and the event `grafana.incident.added.label` follows. A label that the incident has already, without regard to case, changes nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.validation_failed` when the label is empty or over its limit, its colour is no colour, or the incident has 100 labels.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/AddLabelRequest"},
              "example": {
                "incidentID": "1",
                "label": {
                  "colorHex": "#cc3300",
                  "description": "The way from cart to payment.",
                  "label": "checkout"
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AddLabelResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.AssignLabel": {
      "post": {
        "operationId": "IncidentsService.AssignLabel",
        "tags": ["IncidentsService"],
        "summary": "Puts a label that the organisation knows on an incident, by key and text.",
        "description": "Puts a label that the organisation knows on an incident, by key and text.\n\nThe timeline gets a `labelAdded` item, and the event `grafana.incident.added.label` follows. A label that the incident has already changes nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when there is no such key, or no such label under it; `common.conflict` when the key is archived; `common.validation_failed` when the incident has 100 labels.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/AssignLabelRequest"},
              "example": {"incidentID": "1", "key": "team", "value": "payments"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AssignLabelResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.AssignLabelByUUID": {
      "post": {
        "operationId": "IncidentsService.AssignLabelByUUID",
        "tags": ["IncidentsService"],
        "summary": "Puts a label that the organisation knows on an incident, by the UUIDs of its key and itself.",
        "description": "Puts a label that the organisation knows on an incident, by the UUIDs of its key and itself.\n\nThe timeline gets a `labelAdded` item, and the event `grafana.incident.added.label` follows. A label that the incident has already changes nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when there is no such key, or no such label under it; `common.conflict` when the key is archived; `common.validation_failed` when the incident has 100 labels.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/AssignLabelByUUIDRequest"},
              "example": {
                "incidentID": "1",
                "keyUUID": "00000000-0000-8000-8000-000000000001",
                "valueUUID": "00000000-0000-8000-8000-000000000002"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/AssignLabelByUUIDResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.AssignRole": {
      "post": {
        "operationId": "IncidentsService.AssignRole",
        "tags": ["IncidentsService"],
        "summary": "Gives a person a role in an incident.",
        "description": "Gives a person a role in an incident.\n\nA person can hold several roles, and a role several people. The timeline gets a `roleAssigned` item whose `subjectUser` is the person, and the event `grafana.incident.updated.role` follows. A role that the person holds already changes nothing.\n\nErrors: `incidents.not_found`, `roles.not_found` or `users.not_found` when there is none such; `common.conflict` when the role is archived or the user disabled; `common.validation_failed` when the incident has 500 assignments.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/AssignRoleRequest"},
              "example": {
                "incidentID": "1",
                "role": "commander",
                "userID": "grafana-incident:user-fffffffffffffffffffffff2"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AssignRoleResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.CreateIncident": {
      "post": {
        "operationId": "IncidentsService.CreateIncident",
        "tags": ["IncidentsService"],
        "summary": "Declares an incident.",
        "description": "Declares an incident.\n\nThe timeline starts with an `incidentCreated` item, a `labelAdded` item for each label, a `contextAttached` item when a URL is attached, and an `incidentUpdated` item when `initialStatusUpdate` is given. The event `grafana.incident.created` follows; when the incident starts resolved, `grafana.incident.closed` too. The incident starts with no tasks, unless the organisation's setting `roleTasks` is on.\n\nErrors: `common.validation_failed` when the title is empty or over its limit, `severity` or `status` names none that such an incident can have (the sentence lists those), or a label or URL is not valid; `common.conflict` when the severity or status is archived.\n\nNeeds the role `editor`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/CreateIncidentRequest"},
              "example": {
                "attachCaption": "Latency",
                "attachURL": "https://example.com/dashboards/7",
                "incidentType": "internal",
                "initialStatusUpdate": "Customers wait up to a minute to pay.",
                "isDrill": false,
                "labels": [{"label": "checkout"}, {"key": "team", "label": "payments"}],
                "roomPrefix": "inc",
                "severity": "minor",
                "status": "active",
                "title": "Checkout is slow"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/CreateIncidentResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.GetIncident": {
      "post": {
        "operationId": "IncidentsService.GetIncident",
        "tags": ["IncidentsService"],
        "summary": "Reads one incident.",
        "description": "Reads one incident.\n\nThe answer's `ETag` is the incident's version, for `If-Match`.\n\nErrors: `incidents.not_found` when there is no such incident, or it is private and the caller has no part in it.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetIncidentRequest"},
              "example": {"incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/GetIncidentResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.GetIncidentMembership": {
      "post": {
        "operationId": "IncidentsService.GetIncidentMembership",
        "tags": ["IncidentsService"],
        "summary": "Lists who holds which role in an incident.",
        "description": "Lists who holds which role in an incident.\n\nErrors: `incidents.not_found` when there is no such incident.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetIncidentMembershipRequest"},
              "example": {"incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/GetIncidentMembershipResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.GetLabels": {
      "post": {
        "operationId": "IncidentsService.GetLabels",
        "tags": ["IncidentsService"],
        "summary": "Lists the labels of an incident with the UUIDs of their keys and their own.",
        "description": "Lists the labels of an incident with the UUIDs of their keys and their own.\n\nErrors: `incidents.not_found` when there is no such incident.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetLabelsRequest"},
              "example": {"incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/GetLabelsResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.QueryIncidentPreviews": {
      "post": {
        "operationId": "IncidentsService.QueryIncidentPreviews",
        "tags": ["IncidentsService"],
        "summary": "Lists incidents in short, a page at a time.",
        "description": "Lists incidents in short, a page at a time.\n\nA walk over all pages sees every incident that matched throughout exactly once, whatever is written meanwhile. Private incidents appear only to those who may see them.\n\nErrors: `common.validation_failed` when the query string does not parse (the sentence names the column), `query.limit` is negative, or the cursor belongs to another query; `common.unavailable`, not retryable, when the page takes over five seconds to find.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/QueryIncidentPreviewsRequest"},
              "example": {
                "includeCustomFieldValues": true,
                "includeMembershipPreview": true,
                "query": {
                  "limit": 1,
                  "orderDirection": "ASC",
                  "orderField": "severity",
                  "queryString": "status:active or(isdrill:true checkout)"
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/QueryIncidentPreviewsResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.QueryIncidents": {
      "post": {
        "operationId": "IncidentsService.QueryIncidents",
        "tags": ["IncidentsService"],
        "summary": "Lists incidents whole, a page at a time, by the time of their declaration.",
        "description": "Lists incidents whole, a page at a time, by the time of their declaration.\n\nA walk over all pages sees every incident that matched throughout exactly once, whatever is written meanwhile. Private incidents appear only to those who may see them.\n\nErrors: `common.validation_failed` when the query string does not parse (the sentence names the column), a status or severity is unknown, `query.limit` is negative, or the cursor belongs to another query; `common.unavailable`, not retryable, when the page takes over five seconds to find.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/QueryIncidentsRequest"},
              "example": {
                "query": {
                  "incidentLabels": ["search"],
                  "includeStatuses": ["active"],
                  "limit": 10,
                  "onlyDrills": true,
                  "orderDirection": "DESC"
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/QueryIncidentsResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.RemoveLabel": {
      "post": {
        "operationId": "IncidentsService.RemoveLabel",
        "tags": ["IncidentsService"],
        "summary": "Takes a label off an incident.",
        "description": "Takes a label off an incident.\n\nThe timeline gets a `labelRemoved` item, and the event `grafana.incident.removed.label` follows. A label that the incident does not have changes nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.validation_failed` when `label` is empty.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/RemoveLabelRequest"},
              "example": {"incidentID": "1", "label": "checkout"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/RemoveLabelResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.UnassignLabel": {
      "post": {
        "operationId": "IncidentsService.UnassignLabel",
        "tags": ["IncidentsService"],
        "summary": "Takes a label off an incident, by key and text.",
        "description": "Takes a label off an incident, by key and text.\n\nThe timeline gets a `labelRemoved` item, and the event `grafana.incident.removed.label` follows. A label that the incident does not have changes nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when there is no such key, or no such label under it.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UnassignLabelRequest"},
              "example": {"incidentID": "1", "key": "team", "value": "payments"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/UnassignLabelResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.UnassignLabelByUUID": {
      "post": {
        "operationId": "IncidentsService.UnassignLabelByUUID",
        "tags": ["IncidentsService"],
        "summary": "Takes a label off an incident, by the UUIDs of its key and itself.",
        "description": "Takes a label off an incident, by the UUIDs of its key and itself.\n\nThe timeline gets a `labelRemoved` item, and the event `grafana.incident.removed.label` follows. A label that the incident does not have changes nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when there is no such key, or no such label under it.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UnassignLabelByUUIDRequest"},
              "example": {
                "incidentID": "1",
                "keyUUID": "00000000-0000-8000-8000-000000000001",
                "valueUUID": "00000000-0000-8000-8000-000000000002"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UnassignLabelByUUIDResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.UnassignRole": {
      "post": {
        "operationId": "IncidentsService.UnassignRole",
        "tags": ["IncidentsService"],
        "summary": "Takes a role in an incident from a person.",
        "description": "Takes a role in an incident from a person.\n\nThe timeline gets a `roleUnassigned` item whose `subjectUser` is the person, and the event `grafana.incident.updated.role` follows. A role that the person does not hold changes nothing.\n\nErrors: `incidents.not_found`, `roles.not_found` or `users.not_found` when there is none such.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UnassignRoleRequest"},
              "example": {
                "incidentID": "1",
                "role": "commander",
                "userID": "grafana-incident:user-fffffffffffffffffffffff2"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/UnassignRoleResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.UpdateIncidentEventTime": {
      "post": {
        "operationId": "IncidentsService.UpdateIncidentEventTime",
        "tags": ["IncidentsService"],
        "summary": "Says when an incident began or ended.",
        "description": "Says when an incident began or ended.\n\nThe timeline gets an `incidentStart` or `incidentEnd` item, and the event `grafana.incident.updated.time` follows. Setting the time that is set already changes nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.validation_failed` when neither `eventName` nor `activityItemKind` is given, or the end would come before the start.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateIncidentEventTimeRequest"},
              "example": {"eventName": "incidentStart", "eventTime": "2026-01-31 14:55:00", "incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateIncidentEventTimeResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.UpdateIncidentIsDrill": {
      "post": {
        "operationId": "IncidentsService.UpdateIncidentIsDrill",
        "tags": ["IncidentsService"],
        "summary": "Says whether an incident is a drill.",
        "description": "Says whether an incident is a drill.\n\nThe timeline gets an `incidentIsDrillChanged` item, and the event `grafana.incident.updated.isdrill` follows. Saying what is so already changes nothing.\n\nErrors: `incidents.not_found` when there is no such incident.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateIncidentIsDrillRequest"},
              "example": {"incidentID": "1", "isDrill": true}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateIncidentIsDrillResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.UpdateSeverity": {
      "post": {
        "operationId": "IncidentsService.UpdateSeverity",
        "tags": ["IncidentsService"],
        "summary": "Says how bad an incident is.",
        "description": "Says how bad an incident is.\n\nThe timeline gets an `incidentSeverityChanged` item, and the event `grafana.incident.updated.severity` follows. The severity that the incident has already changes nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.validation_failed` when `severity` names none that the organisation knows (the sentence lists those); `common.conflict` when it is archived.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateSeverityRequest"},
              "example": {"incidentID": "1", "severity": "Major"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateSeverityResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.UpdateStatus": {
      "post": {
        "operationId": "IncidentsService.UpdateStatus",
        "tags": ["IncidentsService"],
        "summary": "Moves an incident to another status.",
        "description": "Moves an incident to another status.\n\nThe timeline gets an `incidentStatusChanged` item, and the event `grafana.incident.updated.status` follows. Into a status of the category resolved, `closedTime` becomes now, `incidentEnd` too unless it is set, the timeline also gets an `incidentClosed` item, and the event `grafana.incident.closed` follows. Back out of it, `closedTime` is cleared, and an `incidentEnd` that was set that way. The status that the incident has already changes nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.validation_failed` when `status` names none that incidents of this type can have (the sentence lists those); `common.conflict` when it is archived.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateStatusRequest"},
              "example": {"incidentID": "1", "status": "resolved"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/UpdateStatusResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.UpdateTitle": {
      "post": {
        "operationId": "IncidentsService.UpdateTitle",
        "tags": ["IncidentsService"],
        "summary": "Renames an incident.",
        "description": "Renames an incident.\n\nThe timeline gets an `incidentTitleChanged` item, and the event `grafana.incident.updated.title` follows. The title that the incident has already changes nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.validation_failed` when the title is empty, over its limit, or more than one line.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateTitleRequest"},
              "example": {"incidentID": "1", "title": "Checkout is down"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/UpdateTitleResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.GetIncidentVersion": {
      "post": {
        "operationId": "IncidentsService.GetIncidentVersion",
        "tags": ["IncidentsService"],
        "summary": "Tells whether an incident has changed.",
        "description": "Tells whether an incident has changed.\n\nErrors: `incidents.not_found` when there is no such incident.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetIncidentVersionRequest"},
              "example": {"incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/GetIncidentVersionResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.GetHomescreenVersion": {
      "post": {
        "operationId": "IncidentsService.GetHomescreenVersion",
        "tags": ["IncidentsService"],
        "summary": "Tells whether anything that a list of incidents could show has changed.",
        "description": "Tells whether anything that a list of incidents could show has changed.\n\nOnly what the caller may see counts: a change of a private incident moves the numbers of those alone who see it.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/GetHomescreenVersionRequest"}, "example": {}}
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/GetHomescreenVersionResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.UpdateIncident": {
      "post": {
        "operationId": "IncidentsService.UpdateIncident",
        "tags": ["IncidentsService"],
        "summary": "Changes several fields of an incident in one call.",
        "description": "Changes several fields of an incident in one call. A method of ours.\n\nA member that is missing or `null` leaves its field as it is. The timeline gets the items, and the events follow, that the method for each field alone would leave, each event once: `UpdateTitle`, `UpdateSeverity`, `UpdateStatus`, `UpdateIncidentIsDrill` and `UpdateIncidentEventTime`; a summary leaves an `incidentSummary` item, and `grafana.incident.added.activity`. The version moves by one. When one member is refused nothing changes; values that the incident has already change nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.validation_failed` when a member is not valid, or the end would come before the start.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateIncidentRequest"},
              "example": {
                "incidentEnd": "2026-01-31T15:02:00Z",
                "incidentID": "1",
                "incidentStart": "2026-01-31T14:50:00Z",
                "isDrill": false,
                "severity": "critical",
                "status": "resolved",
                "summary": "A deploy broke the cache.",
                "title": "Checkout is down"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateIncidentResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.DeleteIncident": {
      "post": {
        "operationId": "IncidentsService.DeleteIncident",
        "tags": ["IncidentsService"],
        "summary": "Deletes an incident with its labels, roles, tasks and timeline, for good.",
        "description": "Deletes an incident with its labels, roles, tasks and timeline, for good. A method of ours.\n\nNo list, count or search finds it any longer, and its number is never given again. The event `grafana.incident.deleted` follows. What stays is in the audit log, in backups, and in a record of the deletion, which holds the incident as it was shown last for those who are told of it; labels stay words of the organisation.\n\nErrors: `incidents.not_found` when there is no such incident, or no longer.\n\nNeeds the role `admin`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/DeleteIncidentRequest"},
              "example": {"incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/DeleteIncidentResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IncidentsService.GetIncidentChannels": {
      "post": {
        "operationId": "IncidentsService.GetIncidentChannels",
        "tags": ["IncidentsService"],
        "summary": "Lists the chat channels of an incident.",
        "description": "Lists the chat channels of an incident.\n\nErrors: `incidents.not_found` when there is no such incident.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetIncidentChannelsRequest"},
              "example": {"incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/GetIncidentChannelsResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IntegrationService.CreateIncidentSlackChannel": {
      "post": {
        "operationId": "IntegrationService.CreateIncidentSlackChannel",
        "tags": ["IntegrationService"],
        "summary": "Makes a chat channel for an incident.",
        "description": "Makes a chat channel for an incident. No connection that makes channels exists yet, so that it is refused.\n\nErrors: `incidents.not_found` when there is no such incident; `integrations.not_configured` otherwise.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/CreateIncidentSlackChannelRequest"}}
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/CreateIncidentSlackChannelResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IntegrationService.DisableHook": {
      "post": {
        "operationId": "IntegrationService.DisableHook",
        "tags": ["IntegrationService"],
        "summary": "Ends the running of a hook, and forgets its secret.",
        "description": "Ends the running of a hook, and forgets its secret.\n\nErrors: `common.not_found` when the integration has no such enabled hook, or no longer.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/DisableHookRequest"},
              "example": {
                "enabledHookID": "hook-000000000000000000000001",
                "integrationID": "outgoing-webhook"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/DisableHookResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IntegrationService.EnableHook": {
      "post": {
        "operationId": "IntegrationService.EnableHook",
        "tags": ["IntegrationService"],
        "summary": "Lets a hook run on events from now on.",
        "description": "Lets a hook run on events from now on. What happened before does not make it run.\n\n`outgoing-webhook` has the hook `send-event`, for programs; `slack-webhook`, `mattermost-webhook` and `teams-webhook` have `post-message`, and `email` has `send-message`, for people. Enabled again it runs twice, and each time has an identifier of its own. The secret is kept encrypted, and no answer and no record holds it.\n\nErrors: `common.validation_failed` when `eventName` is missing, `incidentFilter` is no query (the sentence has the column) or is missing where `eventName` asks for it, or a field is unknown, missing or not valid: a `url` whose host does not resolve, or has an address that webhooks may not reach, and a `template` that cannot be read (the sentence has line and column), among them; `common.not_found` when there is no such integration or hook; `integrations.not_configured` when a secret is given and the server has no key to keep it with, or when the integration is `email` and the server has no mail server to send by.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/EnableHookRequest"},
              "example": {
                "eventName": "incidentUpdated",
                "hookConfig": {
                  "fields": [
                    {"key": "url", "value": "https://hooks.example.com/muster"},
                    {"key": "secret", "value": "correct horse"},
                    {"key": "events", "value": "grafana.incident.updated.status"}
                  ]
                },
                "hookID": "send-event",
                "incidentFilter": "severity:critical",
                "integrationID": "outgoing-webhook"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/EnableHookResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IntegrationService.GetEnabledHooks": {
      "post": {
        "operationId": "IntegrationService.GetEnabledHooks",
        "tags": ["IntegrationService"],
        "summary": "Lists the hooks that run on events, in the order in which they were enabled.",
        "description": "Lists the hooks that run on events, in the order in which they were enabled.\n\nErrors: `common.validation_failed` when `eventName` is none that there is.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetEnabledHooksRequest"},
              "example": {"eventName": "incidentUpdated"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/GetEnabledHooksResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/IntegrationService.GetHookRuns": {
      "post": {
        "operationId": "IntegrationService.GetHookRuns",
        "tags": ["IntegrationService"],
        "summary": "Lists the runs of hooks for an incident.",
        "description": "Lists the runs of hooks for an incident.\n\nErrors: `incidents.not_found` when there is no such incident.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetHookRunsRequest"},
              "example": {"incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/GetHookRunsResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/KeyUpdatesService.CreateKeyUpdate": {
      "post": {
        "operationId": "KeyUpdatesService.CreateKeyUpdate",
        "tags": ["KeyUpdatesService"],
        "summary": "Tells the readers of an incident where it stands.",
        "description": "Tells the readers of an incident where it stands.\n\nThe plain text of `content` becomes the incident's `summary`, and an `incidentUpdated` item on the timeline. With a `statusID` or `severityID` the incident gets that status or severity at once, with all that `UpdateStatus` and `UpdateSeverity` do. The event `grafana.incident.added.activity` follows, or those of the status and severity instead.\n\nErrors: `incidents.not_found` when there is no such incident; `statuses.not_found` when the incident's type has no such status; `common.not_found` when there is no such severity; `common.conflict` when the status or severity is archived; `common.validation_failed` when `content` is empty, over its limit or not of its form, or the title or colour is not as it must be.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/CreateKeyUpdateRequest"},
              "example": {
                "color": "#ff9830",
                "content": "The cause is *known*: <https://example.com/pool|the pool>.",
                "contentType": "text/markdown+slack",
                "incidentID": "1",
                "scope": "public",
                "severityID": "major",
                "statusID": "",
                "title": "Found"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/CreateKeyUpdateResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/KeyUpdatesService.DeleteKeyUpdate": {
      "post": {
        "operationId": "KeyUpdatesService.DeleteKeyUpdate",
        "tags": ["KeyUpdatesService"],
        "summary": "Deletes a key update.",
        "description": "Deletes a key update.\n\nIt is gone from every list; the audit log keeps it, and the timeline gets an `incidentUpdated` item. When the incident's `summary` was its text, it becomes that of the latest key update that is left. A status or severity that it gave the incident stays.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such key update.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/DeleteKeyUpdateRequest"},
              "example": {"id": "keyupdate-000000000000000000000001", "incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/DeleteKeyUpdateResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/KeyUpdatesService.GetInitialKeyUpdate": {
      "post": {
        "operationId": "KeyUpdatesService.GetInitialKeyUpdate",
        "tags": ["KeyUpdatesService"],
        "summary": "Shows the first key update of an incident, or null where there is none.",
        "description": "Shows the first key update of an incident, or null where there is none.\n\nThe `initialStatusUpdate` of `CreateIncident` is one.\n\nErrors: `incidents.not_found` when there is no such incident.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetInitialKeyUpdateRequest"},
              "example": {"contentType": "text/plain", "incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/GetInitialKeyUpdateResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/KeyUpdatesService.GetKeyUpdate": {
      "post": {
        "operationId": "KeyUpdatesService.GetKeyUpdate",
        "tags": ["KeyUpdatesService"],
        "summary": "Shows one key update.",
        "description": "Shows one key update.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such key update.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetKeyUpdateRequest"},
              "example": {
                "contentType": "application/x-lexical-editor",
                "id": "keyupdate-000000000000000000000001",
                "incidentID": "1"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/GetKeyUpdateResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/KeyUpdatesService.GetLastKeyUpdate": {
      "post": {
        "operationId": "KeyUpdatesService.GetLastKeyUpdate",
        "tags": ["KeyUpdatesService"],
        "summary": "Shows the latest key update of an incident, or null where there is none.",
        "description": "Shows the latest key update of an incident, or null where there is none.\n\nErrors: `incidents.not_found` when there is no such incident.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetLastKeyUpdateRequest"},
              "example": {"contentType": "text/plain", "incidentID": "1"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/GetLastKeyUpdateResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/KeyUpdatesService.QueryKeyUpdates": {
      "post": {
        "operationId": "KeyUpdatesService.QueryKeyUpdates",
        "tags": ["KeyUpdatesService"],
        "summary": "Lists the key updates of an incident, a page at a time.",
        "description": "Lists the key updates of an incident, a page at a time.\n\nErrors: `incidents.not_found` when there is no such incident; `common.validation_failed` when `query.scope` is none, `query.limit` is negative, or the cursor belongs to another query.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/QueryKeyUpdatesRequest"},
              "example": {
                "query": {
                  "contentType": "text/plain",
                  "incidentID": "1",
                  "limit": 10,
                  "orderDirection": "ASC",
                  "orderField": "createdTime",
                  "scope": "public"
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/QueryKeyUpdatesResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/KeyUpdatesService.UpdateKeyUpdate": {
      "post": {
        "operationId": "KeyUpdatesService.UpdateKeyUpdate",
        "tags": ["KeyUpdatesService"],
        "summary": "Replaces a key update's title, text, scope and colour.",
        "description": "Replaces a key update's title, text, scope and colour.\n\nThe timeline gets an `incidentUpdated` item, and the event `grafana.incident.added.activity` follows. When the incident's `summary` was its text, it becomes the new one. A `statusID` or `severityID` that differs from the stored one gives the incident that status or severity, as `CreateKeyUpdate` does; one that does not leaves the incident alone, wherever it went since. What changes nothing leaves nothing.\n\nErrors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such key update, or there is no such severity; `statuses.not_found` when the incident's type has no such status; `common.conflict` when the status or severity is archived; `common.validation_failed` when `content` is empty, over its limit or not of its form, or the title or colour is not as it must be.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateKeyUpdateRequest"},
              "example": {
                "content": "Customers wait up to two minutes to pay.",
                "contentType": "text/plain",
                "id": "keyupdate-000000000000000000000001",
                "incidentID": "1",
                "title": "What we know"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateKeyUpdateResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/RolesService.ArchiveRole": {
      "post": {
        "operationId": "RolesService.ArchiveRole",
        "tags": ["RolesService"],
        "summary": "Takes a role out of use.",
        "description": "Takes a role out of use.\n\nAn archived role cannot be given to anybody. Who holds it keeps it. Archiving an archived role changes nothing.\n\nErrors: `roles.not_found` when there is no such role; `roles.minimum_active_required` when only two roles are active.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/ArchiveRoleRequest"},
              "example": {"roleID": 3}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ArchiveRoleResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/RolesService.CreateRole": {
      "post": {
        "operationId": "RolesService.CreateRole",
        "tags": ["RolesService"],
        "summary": "Adds a role that people can hold in incidents.",
        "description": "Adds a role that people can hold in incidents.\n\nErrors: `roles.name_conflict` when another role has the name, without regard to case; `roles.maximum_active_reached` when five roles are active; `common.validation_failed` when the name is empty or over its limit.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/CreateRoleRequest"},
              "example": {"role": {"description": "Writes down what happens.", "name": "scribe"}}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/CreateRoleResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/RolesService.DeleteRole": {
      "post": {
        "operationId": "RolesService.DeleteRole",
        "tags": ["RolesService"],
        "summary": "Deletes a role that nobody holds in any incident.",
        "description": "Deletes a role that nobody holds in any incident.\n\nErrors: `roles.not_found` when there is no such role; `common.conflict` when somebody holds it (archive it instead); `roles.minimum_active_required` when only two roles are active.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/DeleteRoleRequest"}, "example": {"roleID": 4}}
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/DeleteRoleResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/RolesService.GetRoles": {
      "post": {
        "operationId": "RolesService.GetRoles",
        "tags": ["RolesService"],
        "summary": "Lists the organisation's roles, archived ones too, in the order in which they were created.",
        "description": "Lists the organisation's roles, archived ones too, in the order in which they were created.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/GetRolesRequest"}, "example": {}}
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/GetRolesResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/RolesService.UnarchiveRole": {
      "post": {
        "operationId": "RolesService.UnarchiveRole",
        "tags": ["RolesService"],
        "summary": "Takes an archived role back into use.",
        "description": "Takes an archived role back into use.\n\nUnarchiving an active role changes nothing.\n\nErrors: `roles.not_found` when there is no such role; `roles.maximum_active_reached` when five roles are active.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UnarchiveRoleRequest"},
              "example": {"roleID": 3}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/UnarchiveRoleResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/RolesService.UpdateRole": {
      "post": {
        "operationId": "RolesService.UpdateRole",
        "tags": ["RolesService"],
        "summary": "Replaces a role's name, description, importance and mandate.",
        "description": "Replaces a role's name, description, importance and mandate.\n\nWhether it is archived stays as it is. Incidents show the role as it is now.\n\nErrors: `roles.not_found` when there is no such role; `roles.name_conflict` when another role has the name, without regard to case; `common.validation_failed` when the name is empty or over its limit.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateRoleRequest"},
              "example": {
                "role": {
                  "description": "Reads along.",
                  "important": false,
                  "mandatory": false,
                  "name": "watcher",
                  "roleID": 3
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/UpdateRoleResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/SeveritiesService.GetOrgSeverities": {
      "post": {
        "operationId": "SeveritiesService.GetOrgSeverities",
        "tags": ["SeveritiesService"],
        "summary": "Lists the organisation's severities, archived ones too: the most urgent first, the undecided one last.",
        "description": "Lists the organisation's severities, archived ones too: the most urgent first, the undecided one last.\n\nA method of ours.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/GetOrgSeveritiesRequest"}, "example": {}}
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/GetOrgSeveritiesResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/SeveritiesService.CreateOrgSeverity": {
      "post": {
        "operationId": "SeveritiesService.CreateOrgSeverity",
        "tags": ["SeveritiesService"],
        "summary": "Adds a severity.",
        "description": "Adds a severity.\n\nA method of ours.\n\nErrors: `common.conflict` when another severity has the label, without regard to case, or the level; `common.validation_failed` when the level is none from 1 to 5, or a text or colour is not as it must be.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/CreateOrgSeverityRequest"},
              "example": {
                "severity": {
                  "darkColor": "#73bf69",
                  "description": "Nobody is kept from work.",
                  "displayLabel": "Cosmetic",
                  "icon": "bell",
                  "level": 5,
                  "lightColor": "#37872d"
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/CreateOrgSeverityResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/SeveritiesService.UpdateOrgSeverity": {
      "post": {
        "operationId": "SeveritiesService.UpdateOrgSeverity",
        "tags": ["SeveritiesService"],
        "summary": "Replaces a severity's label, icon, description and colours.",
        "description": "Replaces a severity's label, icon, description and colours.\n\nIncidents show the severity as it is now. Its level stays, and so does its place in every list. A method of ours.\n\nErrors: `common.not_found` when there is no such severity; `common.conflict` when another severity has the label, without regard to case; `common.validation_failed` when `level` is given and is another one, or a text or colour is not as it must be.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateOrgSeverityRequest"},
              "example": {
                "severity": {
                  "darkColor": "#fade2a",
                  "description": "Some are kept from work.",
                  "displayLabel": "Limited",
                  "icon": "info-circle",
                  "level": 3,
                  "lightColor": "#8a6d00",
                  "severityID": "minor"
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateOrgSeverityResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/SeveritiesService.ArchiveOrgSeverity": {
      "post": {
        "operationId": "SeveritiesService.ArchiveOrgSeverity",
        "tags": ["SeveritiesService"],
        "summary": "Takes a severity out of use.",
        "description": "Takes a severity out of use.\n\nAn archived severity cannot be given to an incident. Incidents that have it keep it, and are found by it. Archiving an archived severity changes nothing. A method of ours.\n\nErrors: `common.not_found` when there is no such severity; `common.conflict` when it is the one that incidents have while nobody has decided.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/ArchiveOrgSeverityRequest"},
              "example": {"severityID": "minor"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/ArchiveOrgSeverityResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/SeveritiesService.UnarchiveOrgSeverity": {
      "post": {
        "operationId": "SeveritiesService.UnarchiveOrgSeverity",
        "tags": ["SeveritiesService"],
        "summary": "Takes an archived severity back into use.",
        "description": "Takes an archived severity back into use.\n\nUnarchiving a severity that is in use changes nothing. A method of ours.\n\nErrors: `common.not_found` when there is no such severity.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UnarchiveOrgSeverityRequest"},
              "example": {"severityID": "minor"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UnarchiveOrgSeverityResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/SeveritiesService.DeleteOrgSeverity": {
      "post": {
        "operationId": "SeveritiesService.DeleteOrgSeverity",
        "tags": ["SeveritiesService"],
        "summary": "Deletes a severity that no incident has and no key update names.",
        "description": "Deletes a severity that no incident has and no key update names.\n\nA method of ours.\n\nErrors: `common.not_found` when there is no such severity; `common.conflict` when it is in use (archive it instead), or is the one that incidents have while nobody has decided.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/DeleteOrgSeverityRequest"},
              "example": {"severityID": "minor"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/DeleteOrgSeverityResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/StatusService.CreateOrgStatus": {
      "post": {
        "operationId": "StatusService.CreateOrgStatus",
        "tags": ["StatusService"],
        "summary": "Adds a status that incidents of one type can have, at the end of its category.",
        "description": "Adds a status that incidents of one type can have, at the end of its category.\n\nIts slug is made from the name, and made unique by a number where another status of the type has it.\n\nErrors: `common.conflict` when another status of the type has the name, or has it as its slug, without regard to case, or when the category has 500 statuses; `common.validation_failed` when a text or the colour is not as it must be.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/CreateOrgStatusRequest"},
              "example": {
                "category": "resolved",
                "color": "#5794f2",
                "description": "What happened is written down.",
                "icon": "clock",
                "incidentType": "internal",
                "name": "In review"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/CreateOrgStatusResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/StatusService.GetStatusByID": {
      "post": {
        "operationId": "StatusService.GetStatusByID",
        "tags": ["StatusService"],
        "summary": "Shows one status, archived or not.",
        "description": "Shows one status, archived or not.\n\nErrors: `statuses.not_found` when there is no such status.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetStatusByIDRequest"},
              "example": {"statusID": "private-active"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/GetStatusByIDResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/StatusService.QueryOrgStatuses": {
      "post": {
        "operationId": "StatusService.QueryOrgStatuses",
        "tags": ["StatusService"],
        "summary": "Lists the organisation's statuses, archived ones too, by the type of the incidents that can have them.",
        "description": "Lists the organisation's statuses, archived ones too, by the type of the incidents that can have them.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/QueryOrgStatusesRequest"},
              "example": {"incidentType": "internal"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/QueryOrgStatusesResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/StatusService.UpdateOrgStatus": {
      "post": {
        "operationId": "StatusService.UpdateOrgStatus",
        "tags": ["StatusService"],
        "summary": "Replaces a status's name, description, colour and icon, and its category where one is given.",
        "description": "Replaces a status's name, description, colour and icon, and its category where one is given.\n\nIts slug stays, so that saved queries go on working. A status that changes its category goes to the end of the other one.\n\nErrors: `statuses.not_found` when there is no such status; `common.conflict` when it is immutable, when another status of the type has the name, or has it as its slug, without regard to case, when `incidentType` is another type than its own, or when its category would change while an incident has it; `common.validation_failed` when a text or the colour is not as it must be.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateOrgStatusRequest"},
              "example": {
                "color": "#5794f2",
                "description": "What happened is written down.",
                "icon": "clock",
                "name": "Post-mortem",
                "statusID": "status-000000000000000000000001"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateOrgStatusResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/StatusService.ArchiveOrgStatus": {
      "post": {
        "operationId": "StatusService.ArchiveOrgStatus",
        "tags": ["StatusService"],
        "summary": "Takes a status out of use.",
        "description": "Takes a status out of use.\n\nAn archived status cannot be given to an incident. Incidents that have it keep it, and are found by it. Archiving an archived status changes nothing. A method of ours.\n\nErrors: `statuses.not_found` when there is no such status; `common.conflict` when it is immutable.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/ArchiveOrgStatusRequest"},
              "example": {"statusID": "status-000000000000000000000001"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/ArchiveOrgStatusResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/StatusService.UnarchiveOrgStatus": {
      "post": {
        "operationId": "StatusService.UnarchiveOrgStatus",
        "tags": ["StatusService"],
        "summary": "Takes an archived status back into use.",
        "description": "Takes an archived status back into use.\n\nUnarchiving a status that is in use changes nothing. A method of ours.\n\nErrors: `statuses.not_found` when there is no such status.\n\nNeeds the role `admin`.",
        "parameters": [{"$ref": "#/components/parameters/IdempotencyKey"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UnarchiveOrgStatusRequest"},
              "example": {"statusID": "status-000000000000000000000001"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UnarchiveOrgStatusResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/TasksService.AddTask": {
      "post": {
        "operationId": "TasksService.AddTask",
        "tags": ["TasksService"],
        "summary": "Adds a task to an incident.",
        "description": "Adds a task to an incident.\n\nIt starts as `todo`. The timeline gets a `taskAdded` item, and the event `grafana.incident.updated.task` follows.\n\nErrors: `incidents.not_found` when there is no such incident; `users.not_found` when there is no such user; `common.validation_failed` when the text is empty or over its limit, or the incident has 500 tasks.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/AddTaskRequest"},
              "example": {
                "assignToUserID": "grafana-incident:user-fffffffffffffffffffffff2",
                "incidentID": "1",
                "text": "Restart the payment service"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AddTaskResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/TasksService.DeleteTask": {
      "post": {
        "operationId": "TasksService.DeleteTask",
        "tags": ["TasksService"],
        "summary": "Deletes a task of an incident.",
        "description": "Deletes a task of an incident.\n\nThe timeline gets a `taskDeleted` item, and the event `grafana.incident.updated.task` follows.\n\nErrors: `incidents.not_found` or `tasks.not_found` when there is none such; `common.validation_failed` when the task is immutable.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/DeleteTaskRequest"},
              "example": {"incidentID": "1", "taskID": "task-000000000000000000000002"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/DeleteTaskResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/TasksService.UpdateTaskStatus": {
      "post": {
        "operationId": "TasksService.UpdateTaskStatus",
        "tags": ["TasksService"],
        "summary": "Says how far a task is.",
        "description": "Says how far a task is.\n\nThe timeline gets a `taskCompleted` item for `done`, else a `taskUpdated` item, and the event `grafana.incident.updated.task` follows. The status that the task has already changes nothing.\n\nErrors: `incidents.not_found` or `tasks.not_found` when there is none such; `common.validation_failed` when the task is immutable or `status` is missing.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateTaskStatusRequest"},
              "example": {"incidentID": "1", "status": "done", "taskID": "task-000000000000000000000002"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateTaskStatusResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/TasksService.UpdateTaskText": {
      "post": {
        "operationId": "TasksService.UpdateTaskText",
        "tags": ["TasksService"],
        "summary": "Rewrites what a task says is to be done.",
        "description": "Rewrites what a task says is to be done.\n\nThe timeline gets a `taskUpdated` item, and the event `grafana.incident.updated.task` follows. The text that the task has already changes nothing.\n\nErrors: `incidents.not_found` or `tasks.not_found` when there is none such; `common.validation_failed` when the task is immutable, or the text empty or over its limit.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateTaskTextRequest"},
              "example": {
                "incidentID": "1",
                "taskID": "task-000000000000000000000002",
                "text": "Restart the payment workers"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateTaskTextResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/TasksService.UpdateTaskUser": {
      "post": {
        "operationId": "TasksService.UpdateTaskUser",
        "tags": ["TasksService"],
        "summary": "Gives a task to a person, or to nobody.",
        "description": "Gives a task to a person, or to nobody.\n\nThe timeline gets a `taskUpdated` item, and the event `grafana.incident.updated.task` follows. The person who has the task already changes nothing.\n\nErrors: `incidents.not_found`, `tasks.not_found` or `users.not_found` when there is none such; `common.validation_failed` when the task is immutable.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/UpdateTaskUserRequest"},
              "example": {
                "incidentID": "1",
                "taskID": "task-000000000000000000000002",
                "userID": "grafana-incident:user-fffffffffffffffffffffff2"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/UpdateTaskUserResponse"}}
            }
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/UsersService.GetUser": {
      "post": {
        "operationId": "UsersService.GetUser",
        "tags": ["UsersService"],
        "summary": "Shows one user, disabled or not.",
        "description": "Shows one user, disabled or not.\n\nErrors: `users.not_found` when there is no such user; `common.validation_failed` when `userID` is empty.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/GetUserRequest"},
              "example": {"userID": "grafana-incident:user-fffffffffffffffffffffff2"}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/GetUserResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/UsersService.QueryUsers": {
      "post": {
        "operationId": "UsersService.QueryUsers",
        "tags": ["UsersService"],
        "summary": "Lists the users, people and service accounts, a page at a time, in the order in which they were added.",
        "description": "Lists the users, people and service accounts, a page at a time, in the order in which they were added.\n\nDisabled users are left out; `GetUser` shows them.\n\nErrors: `common.validation_failed` when `query.limit` is negative, or the cursor belongs to another list.\n\nNeeds the role `viewer`.",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/QueryUsersRequest"},
              "example": {"query": {"limit": 2}}
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/QueryUsersResponse"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/attachments": {
      "post": {
        "operationId": "attachments.upload",
        "tags": ["Attachments"],
        "summary": "Attaches files to an incident.",
        "description": "The body is a form with one to twenty files, or one file as it is. It is stored as it comes, and only a whole one counts. The type is told by the content. The files belong to a new item of the timeline, or to the note that `activityItemID` names.\n\nNeeds the role `editor`.",
        "parameters": [
          {
            "name": "incidentID",
            "in": "query",
            "required": true,
            "description": "The incident.",
            "schema": {"type": "string"}
          },
          {
            "name": "activityItemID",
            "in": "query",
            "required": false,
            "description": "The note that the files belong to. Empty: an item of their own.",
            "schema": {"type": "string"}
          },
          {
            "name": "fileName",
            "in": "query",
            "required": false,
            "description": "The name of a file that is sent as it is. The header Content-Disposition may say it, too.",
            "schema": {"type": "string"}
          },
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "requestBody": {
          "required": true,
          "content": {
            "multipart/form-data": {
              "schema": {
                "type": "object",
                "properties": {"file": {"type": "string", "format": "binary"}},
                "required": ["file"]
              }
            },
            "application/octet-stream": {"schema": {"type": "string", "format": "binary", "minLength": 1}}
          }
        },
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AttachmentAnswer"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/attachments/{attachmentID}": {
      "parameters": [
        {
          "name": "attachmentID",
          "in": "path",
          "required": true,
          "schema": {"type": "string", "pattern": "^[a-z0-9-]{1,64}$"}
        }
      ],
      "get": {
        "operationId": "attachments.download",
        "tags": ["Attachments"],
        "summary": "Reads a file.",
        "description": "Needs the role `viewer`, or the signature of a `downloadURL`. One range of bytes and the conditions of HTTP are honoured; the content never changes. Only pictures in PNG, JPEG, GIF and WebP are sent to be shown, all else to be saved.",
        "parameters": [
          {
            "name": "expires",
            "in": "query",
            "required": false,
            "description": "Until when a signed link holds.",
            "schema": {"type": "string"}
          },
          {
            "name": "signature",
            "in": "query",
            "required": false,
            "description": "The signature of a signed link.",
            "schema": {"type": "string"}
          }
        ],
        "responses": {
          "200": {
            "description": "The content.",
            "headers": {
              "ETag": {"schema": {"type": "string"}},
              "Last-Modified": {"schema": {"type": "string"}},
              "Content-Disposition": {"schema": {"type": "string"}}
            },
            "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}}
          },
          "206": {"description": "The part that `Range` names."},
          "304": {"description": "The client has it."},
          "416": {"description": "No byte is in the range."},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      },
      "delete": {
        "operationId": "attachments.delete",
        "tags": ["Attachments"],
        "summary": "Deletes a file.",
        "description": "The timeline tells of it. The content goes a day later, unless another file has the same.\n\nNeeds the role `editor`.",
        "parameters": [
          {"$ref": "#/components/parameters/IdempotencyKey"},
          {"$ref": "#/components/parameters/IfMatch"}
        ],
        "responses": {
          "200": {
            "description": "Done.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
              "ETag": {"$ref": "#/components/headers/ETag"},
              "Idempotency-Replayed": {"$ref": "#/components/headers/IdempotencyReplayed"}
            },
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AttachmentAnswer"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/attachments/{attachmentID}/thumbnail": {
      "parameters": [
        {
          "name": "attachmentID",
          "in": "path",
          "required": true,
          "schema": {"type": "string", "pattern": "^[a-z0-9-]{1,64}$"}
        }
      ],
      "get": {
        "operationId": "attachments.thumbnail",
        "tags": ["Attachments"],
        "summary": "Reads the small picture of a file.",
        "description": "Needs the role `viewer`, or the signature of a `thumbnailURL`.",
        "parameters": [
          {
            "name": "expires",
            "in": "query",
            "required": false,
            "description": "Until when a signed link holds.",
            "schema": {"type": "string"}
          },
          {
            "name": "signature",
            "in": "query",
            "required": false,
            "description": "The signature of a signed link.",
            "schema": {"type": "string"}
          }
        ],
        "responses": {
          "200": {
            "description": "The content.",
            "headers": {
              "ETag": {"schema": {"type": "string"}},
              "Last-Modified": {"schema": {"type": "string"}},
              "Content-Disposition": {"schema": {"type": "string"}}
            },
            "content": {"image/jpeg": {"schema": {"type": "string", "format": "binary"}}}
          },
          "206": {"description": "The part that `Range` names."},
          "304": {"description": "The client has it."},
          "416": {"description": "No byte is in the range."},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "409": {"$ref": "#/components/responses/Problem409"},
          "412": {"$ref": "#/components/responses/Problem412"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/events": {
      "get": {
        "operationId": "events.stream",
        "tags": ["Events"],
        "summary": "Tells what happens to incidents, as it happens.",
        "description": "Server-sent events without an end. `id` counts from 1 and `event` names what happened, such as `grafana.incident.updated.title`; `data` is an object with `id`, `time`, `event`, `incidentID`, `version` and `incident` (an `IncidentPreview`). An event `reset` says that events may be missing before it: its `data` has `id` and `reason` (`expired`, `unknown` or `slow`). A comment comes every 15 seconds.\n\nNeeds the role `viewer`. The stream ends when the token may nothing any more.",
        "parameters": [
          {
            "name": "queryString",
            "in": "query",
            "required": false,
            "description": "Which incidents are wanted, in the query language. Empty: all.",
            "schema": {"type": "string"}
          },
          {
            "name": "Last-Event-ID",
            "in": "header",
            "required": false,
            "description": "The event that the client knows last; the stream goes on after it. Empty: it begins now.",
            "schema": {"type": "string", "pattern": "^[0-9]{0,18}$"}
          },
          {
            "name": "lastEventID",
            "in": "query",
            "required": false,
            "description": "The same, for clients that cannot send the header, which wins.",
            "schema": {"type": "string", "pattern": "^[0-9]{0,18}$"}
          }
        ],
        "responses": {
          "200": {
            "description": "The stream.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"text/event-stream": {"schema": {"type": "string"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/incoming-webhooks/grafana.incident.create": {
      "post": {
        "operationId": "incoming.create",
        "tags": ["Incoming webhooks"],
        "summary": "Declares an incident from any JSON body.",
        "description": "The parameters `title`, `severity`, `status`, `drill`, `labels`, `roomprefix`, `url`, `caption` and `include` may take parts of the body by `{{ .path }}`. One that cannot be used falls back to its default, and is named in `processingErrors`. It is answered when it is durable; over capacity it is 503 with `Retry-After`.\n\nNeeds a token of the role `webhook`, `editor` or `admin`, as `Authorization: Bearer` or `?token=`.",
        "parameters": [
          {
            "name": "title",
            "in": "query",
            "required": true,
            "schema": {"type": "string", "minLength": 1}
          }
        ],
        "requestBody": {"required": false, "content": {"application/json": {"schema": {}}}},
        "responses": {
          "200": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"application/json": {"schema": {"type": "object"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "405": {"$ref": "#/components/responses/Problem405"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/incoming-webhooks/alertmanager": {
      "post": {
        "operationId": "incoming.alertmanager",
        "tags": ["Incoming webhooks"],
        "summary": "Takes Alertmanager's webhooks, version 4.",
        "description": "The parameters `title`, `severity`, `status`, `drill`, `labels`, `roomprefix`, `url`, `caption` and `include` may take parts of the body by `{{ .path }}`. One that cannot be used falls back to its default, and is named in `processingErrors`. It is answered when it is durable; over capacity it is 503 with `Retry-After`.\n\nNeeds a token of the role `webhook`, `editor` or `admin`, as `Authorization: Bearer` or `?token=`.",
        "parameters": [],
        "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object"}}}},
        "responses": {
          "200": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"application/json": {"schema": {"type": "object"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "405": {"$ref": "#/components/responses/Problem405"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/api/v1/incoming-webhooks/cloudevents": {
      "post": {
        "operationId": "incoming.cloudevents",
        "tags": ["Incoming webhooks"],
        "summary": "Takes CloudEvents 1.0 over HTTP.",
        "description": "The parameters `title`, `severity`, `status`, `drill`, `labels`, `roomprefix`, `url`, `caption` and `include` may take parts of the body by `{{ .path }}`. One that cannot be used falls back to its default, and is named in `processingErrors`. It is answered when it is durable; over capacity it is 503 with `Retry-After`.\n\nNeeds a token of the role `webhook`, `editor` or `admin`, as `Authorization: Bearer` or `?token=`.",
        "parameters": [],
        "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object"}}}},
        "responses": {
          "200": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"application/json": {"schema": {"type": "object"}}}
          },
          "400": {"$ref": "#/components/responses/Problem400"},
          "401": {"$ref": "#/components/responses/Problem401"},
          "403": {"$ref": "#/components/responses/Problem403"},
          "404": {"$ref": "#/components/responses/Problem404"},
          "405": {"$ref": "#/components/responses/Problem405"},
          "413": {"$ref": "#/components/responses/Problem413"},
          "415": {"$ref": "#/components/responses/Problem415"},
          "422": {"$ref": "#/components/responses/Problem422"},
          "500": {"$ref": "#/components/responses/Problem500"},
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/v2/enqueue": {
      "post": {
        "operationId": "incoming.enqueue",
        "tags": ["Incoming webhooks"],
        "summary": "Takes PagerDuty's Events API v2: trigger, acknowledge and resolve by `dedup_key`.",
        "description": "`routing_key`, or the header `X-Routing-Key`, is a token of the role `webhook`, `editor` or `admin`. Refusals have PagerDuty's form.",
        "security": [],
        "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object"}}}},
        "responses": {
          "202": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"type": "object"}},
              "application/problem+json": {"schema": {"type": "object"}}
            }
          },
          "400": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"type": "object"}},
              "application/problem+json": {"schema": {"type": "object"}}
            }
          },
          "401": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"type": "object"}},
              "application/problem+json": {"schema": {"type": "object"}}
            }
          },
          "403": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"type": "object"}},
              "application/problem+json": {"schema": {"type": "object"}}
            }
          },
          "405": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"type": "object"}},
              "application/problem+json": {"schema": {"type": "object"}}
            }
          },
          "413": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"type": "object"}},
              "application/problem+json": {"schema": {"type": "object"}}
            }
          },
          "415": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"type": "object"}},
              "application/problem+json": {"schema": {"type": "object"}}
            }
          },
          "422": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"type": "object"}},
              "application/problem+json": {"schema": {"type": "object"}}
            }
          },
          "500": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"type": "object"}},
              "application/problem+json": {"schema": {"type": "object"}}
            }
          },
          "503": {
            "description": "The answer.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {"schema": {"type": "object"}},
              "application/problem+json": {"schema": {"type": "object"}}
            }
          }
        }
      }
    },
    "/healthz/live": {
      "get": {
        "tags": ["Operation"],
        "summary": "Tells whether the process runs.",
        "security": [],
        "responses": {
          "200": {
            "description": "The process runs.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {"status": {"type": "string", "const": "live"}},
                  "required": ["status"]
                }
              }
            }
          }
        }
      }
    },
    "/healthz/ready": {
      "get": {
        "tags": ["Operation"],
        "summary": "Tells whether calls are answered: 503 while the server starts, stops, or cannot write its database.",
        "security": [],
        "responses": {
          "200": {
            "description": "Calls are answered.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {"status": {"type": "string", "const": "ready"}},
                  "required": ["status"]
                }
              }
            }
          },
          "503": {"$ref": "#/components/responses/Problem503"}
        }
      }
    },
    "/metrics": {
      "get": {
        "tags": ["Operation"],
        "summary": "Counts and times, in the text format of Prometheus.",
        "security": [],
        "responses": {
          "200": {
            "description": "The metrics.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"text/plain": {"schema": {"type": "string"}}}
          }
        }
      }
    },
    "/openapi.json": {
      "get": {
        "tags": ["Operation"],
        "summary": "This description.",
        "security": [],
        "responses": {
          "200": {
            "description": "The description.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"application/json": {"schema": {"type": "object"}}}
          }
        }
      }
    },
    "/docs": {
      "get": {
        "tags": ["Operation"],
        "summary": "The API reference, to read.",
        "security": [],
        "responses": {
          "200": {
            "description": "The page.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
            "content": {"text/html": {"schema": {"type": "string"}}}
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "An access token, made by `muster token create`."
      }
    },
    "parameters": {
      "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": false,
        "description": "Names this call, so that it can be repeated safely. For 24 hours the same token, key, method and body get the stored answer again, byte for byte; the same key with another body is refused.",
        "schema": {"type": "string", "pattern": "^[!-~]([ -~]{0,253}[!-~])?$"}
      },
      "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "required": false,
        "description": "The `ETag` of the incident as it was read. The call is refused when the incident has moved on.",
        "schema": {"anyOf": [{"const": "*"}, {"type": "string", "pattern": "^(W/)?\"[0-9]{1,18}\"$"}]}
      }
    },
    "headers": {
      "RequestID": {
        "description": "The identifier of the request in the server's log.",
        "schema": {"type": "string", "pattern": "^[!-~]+$"}
      },
      "ETag": {
        "description": "The version of the incident that the answer is about, for `If-Match`.",
        "schema": {"type": "string", "pattern": "^\"[0-9]+\"$"}
      },
      "IdempotencyReplayed": {
        "description": "`true` when this is the stored answer to an earlier call with the same key.",
        "schema": {"type": "string", "pattern": "^true$"}
      },
      "RetryAfter": {
        "description": "Whole seconds after which the same call may succeed.",
        "schema": {"type": "string", "pattern": "^[0-9]+$"}
      },
      "Allow": {
        "description": "The HTTP methods that the path takes.",
        "schema": {"type": "string", "pattern": "^[A-Z, ]+$"}
      }
    },
    "responses": {
      "Problem400": {
        "description": "`common.validation_failed`: The request is not valid.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem401": {
        "description": "`common.unauthorized`: The token is not valid.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem403": {
        "description": "`common.forbidden`: The role does not allow this.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem404": {
        "description": "`incidents.not_found`: No such incident.\n`tasks.not_found`: No such task.\n`roles.not_found`: No such role.\n`users.not_found`: No such user.\n`statuses.not_found`: No such status.\n`common.not_found`: Not found.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem405": {
        "description": "`common.method_not_allowed`: The HTTP method is not allowed.",
        "headers": {
          "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
          "Allow": {"$ref": "#/components/headers/Allow"}
        },
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem409": {
        "description": "`roles.name_conflict`: The role's name is taken.\n`roles.maximum_active_reached`: Too many active roles.\n`roles.minimum_active_required`: Too few active roles.\n`common.conflict`: The request conflicts with the present state.\n`integrations.not_configured`: This server is not set up for it.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem412": {
        "description": "`common.precondition_failed`: The incident has changed.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem413": {
        "description": "`common.too_large`: The request is too large.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem415": {
        "description": "`common.unsupported_encoding`: The encoding is not supported.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem422": {
        "description": "`common.idempotency_mismatch`: The idempotency key was used for another request.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem429": {
        "description": "`common.rate_limited`: Too many requests.",
        "headers": {
          "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
          "Retry-After": {"$ref": "#/components/headers/RetryAfter"}
        },
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem500": {
        "description": "`common.internal_error`: The server failed.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestID"}},
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      },
      "Problem503": {
        "description": "`common.unavailable`: The server cannot do this now.",
        "headers": {
          "X-Request-Id": {"$ref": "#/components/headers/RequestID"},
          "Retry-After": {"$ref": "#/components/headers/RetryAfter"}
        },
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
      }
    },
    "schemas": {
      "AddActivityRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident to write on."},
          "activityKind": {
            "anyOf": [{"$ref": "#/components/schemas/NoteKind"}, {"enum": ["", null]}],
            "description": "The kind of the item: `userNote`. Empty: `userNote`."
          },
          "body": {
            "type": "string",
            "minLength": 1,
            "maxLength": 65536,
            "pattern": "^[^\\u0000]*[^\\u0000\\s\\u0085][^\\u0000]*$",
            "description": "The note, kept as given. 1 to 65,536 characters, not blank."
          },
          "fieldValues": {
            "type": ["object", "null"],
            "additionalProperties": {},
            "description": "Values of your own to keep with the item, as a JSON object of up to 65,536 characters. Empty: none."
          },
          "eventTime": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "When it happened. Empty: now."
          }
        },
        "required": ["incidentID", "body"]
      },
      "AddActivityResponse": {
        "type": "object",
        "properties": {
          "activityItem": {"$ref": "#/components/schemas/ActivityItem", "description": "The note as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["activityItem", "error"]
      },
      "QueryActivityRequest": {
        "type": "object",
        "properties": {
          "query": {
            "anyOf": [{"$ref": "#/components/schemas/ActivityQueryInput"}, {"type": "null"}],
            "description": "Which items, and in what order."
          },
          "cursor": {
            "anyOf": [{"$ref": "#/components/schemas/CursorInput"}, {"type": "null"}],
            "description": "The cursor of the page before. Empty: the first page."
          }
        }
      },
      "QueryActivityResponse": {
        "type": "object",
        "properties": {
          "activityItems": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/ActivityItem"},
            "description": "The items of this page."
          },
          "query": {
            "$ref": "#/components/schemas/ActivityQuery",
            "description": "The query as it was understood."
          },
          "cursor": {"$ref": "#/components/schemas/Cursor", "description": "Where the next page begins."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["activityItems", "query", "cursor", "error"]
      },
      "RemoveActivityRequest": {
        "type": "object",
        "properties": {
          "incidentID": {
            "type": "string",
            "minLength": 1,
            "description": "The incident that the note belongs to."
          },
          "activityItemID": {"type": "string", "minLength": 1, "description": "The note to remove."}
        },
        "required": ["incidentID", "activityItemID"]
      },
      "RemoveActivityResponse": {
        "type": "object",
        "properties": {
          "activityItem": {"$ref": "#/components/schemas/ActivityItem", "description": "The note as it was."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["activityItem", "error"]
      },
      "UpdateActivityBodyRequest": {
        "type": "object",
        "properties": {
          "incidentID": {
            "type": "string",
            "minLength": 1,
            "description": "The incident that the note belongs to."
          },
          "activityItemID": {"type": "string", "minLength": 1, "description": "The note to rewrite."},
          "body": {
            "type": "string",
            "minLength": 1,
            "maxLength": 65536,
            "pattern": "^[^\\u0000]*[^\\u0000\\s\\u0085][^\\u0000]*$",
            "description": "The new text, kept as given. 1 to 65,536 characters, not blank."
          }
        },
        "required": ["incidentID", "activityItemID", "body"]
      },
      "UpdateActivityBodyResponse": {
        "type": "object",
        "properties": {
          "activityItem": {"$ref": "#/components/schemas/ActivityItem", "description": "The note as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["activityItem", "error"]
      },
      "UpdateActivityEventTimeRequest": {
        "type": "object",
        "properties": {
          "incidentID": {
            "type": "string",
            "minLength": 1,
            "description": "The incident that the item belongs to."
          },
          "activityItemID": {"type": "string", "minLength": 1, "description": "The item to move."},
          "eventTime": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "When it happened. Empty: when the item was written."
          }
        },
        "required": ["incidentID", "activityItemID"]
      },
      "UpdateActivityEventTimeResponse": {
        "type": "object",
        "properties": {
          "activityItem": {"$ref": "#/components/schemas/ActivityItem", "description": "The item as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["activityItem", "error"]
      },
      "UpdateActivityRelevanceRequest": {
        "type": "object",
        "properties": {
          "incidentID": {
            "type": "string",
            "minLength": 1,
            "description": "The incident that the item belongs to."
          },
          "activityItemID": {"type": "string", "minLength": 1, "description": "The item to judge."},
          "relevance": {
            "anyOf": [{"$ref": "#/components/schemas/ActivityRelevance"}, {"enum": ["", null]}],
            "description": "The new relevance. Empty: `automatic`."
          }
        },
        "required": ["incidentID", "activityItemID"]
      },
      "UpdateActivityRelevanceResponse": {
        "type": "object",
        "properties": {
          "activityItem": {"$ref": "#/components/schemas/ActivityItem", "description": "The item as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["activityItem", "error"]
      },
      "AddFieldRequest": {
        "type": "object",
        "properties": {
          "field": {
            "$ref": "#/components/schemas/CustomMetadataFieldInput",
            "description": "The field. `uuid`, `immutable`, `archived` and `version`, and the `uuid` of each option, are the server's to fill in. A select field may come with its options; a label key comes without."
          }
        },
        "required": ["field"]
      },
      "AddFieldResponse": {
        "type": "object",
        "properties": {
          "field": {
            "$ref": "#/components/schemas/CustomMetadataField",
            "description": "The field as stored."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["field", "error"]
      },
      "AddFieldSelectOptionRequest": {
        "type": "object",
        "properties": {
          "fieldUUID": {
            "type": "string",
            "minLength": 1,
            "description": "The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours."
          },
          "fieldSelectOption": {
            "$ref": "#/components/schemas/CustomMetadataFieldSelectOptionInput",
            "description": "The option; its `uuid` is the server's to fill in."
          }
        },
        "required": ["fieldUUID", "fieldSelectOption"]
      },
      "AddFieldSelectOptionResponse": {
        "type": "object",
        "properties": {
          "fieldSelectOptionUUID": {"type": "string", "description": "The UUID of the new option."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["fieldSelectOptionUUID", "error"]
      },
      "AddLabelKeyRequest": {
        "type": "object",
        "properties": {
          "key": {
            "type": "string",
            "minLength": 1,
            "maxLength": 127,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "The key, such as `team`, in one line. 1 to 127 characters."
          },
          "description": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "What the key tells of. At most 1,000 characters. Empty: not said."
          },
          "colorHex": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "The colour, `#rrggbb`. Empty: the reader's own."
          }
        },
        "required": ["key"]
      },
      "AddLabelKeyResponse": {
        "type": "object",
        "properties": {
          "field": {"$ref": "#/components/schemas/CustomMetadataField", "description": "The key as a field."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["field", "error"]
      },
      "AddLabelValueRequest": {
        "type": "object",
        "properties": {
          "key": {"type": "string", "minLength": 1, "description": "The key, without regard to case."},
          "value": {
            "type": "string",
            "minLength": 1,
            "maxLength": 127,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "The label's text, in one line. 1 to 127 characters."
          },
          "description": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "What the label means. At most 1,000 characters. Empty: not said."
          },
          "colorHex": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "The colour, `#rrggbb`. Empty: the reader's own."
          }
        },
        "required": ["key", "value"]
      },
      "AddLabelValueResponse": {
        "type": "object",
        "properties": {
          "field": {
            "$ref": "#/components/schemas/CustomMetadataField",
            "description": "The key as a field, the new label among its options."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["field", "error"]
      },
      "ArchiveFieldRequest": {
        "type": "object",
        "properties": {
          "fieldUUID": {
            "type": "string",
            "minLength": 1,
            "description": "The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours."
          }
        },
        "required": ["fieldUUID"]
      },
      "ArchiveFieldResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "DeleteFieldRequest": {
        "type": "object",
        "properties": {
          "fieldUUID": {
            "type": "string",
            "minLength": 1,
            "description": "The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours."
          }
        },
        "required": ["fieldUUID"]
      },
      "DeleteFieldResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "DeleteFieldSelectOptionRequest": {
        "type": "object",
        "properties": {
          "fieldUUID": {
            "type": "string",
            "minLength": 1,
            "description": "The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours."
          },
          "selectOptionUUID": {"type": "string", "minLength": 1, "description": "The option's UUID."}
        },
        "required": ["fieldUUID", "selectOptionUUID"]
      },
      "DeleteFieldSelectOptionResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "GetFieldRequest": {
        "type": "object",
        "properties": {
          "fieldUUID": {
            "type": "string",
            "minLength": 1,
            "description": "The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours."
          },
          "includeArchived": {"type": ["boolean", "null"], "description": "Whether an archived field is read, too."}
        },
        "required": ["fieldUUID"]
      },
      "GetFieldResponse": {
        "type": "object",
        "properties": {
          "field": {"$ref": "#/components/schemas/CustomMetadataField", "description": "The field."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["field", "error"]
      },
      "GetFieldValuesRequest": {
        "type": "object",
        "properties": {
          "targetKind": {
            "anyOf": [{"$ref": "#/components/schemas/FieldTargetKind"}, {"enum": ["", null]}],
            "description": "What has the value. Empty: `incident`."
          },
          "targetID": {"type": "string", "minLength": 1, "description": "The identifier of the incident."},
          "domainName": {
            "anyOf": [{"$ref": "#/components/schemas/FieldDomain"}, {"enum": ["", null]}],
            "description": "The domain whose values are wanted; of `labels`, the incident's labels by key. Empty: all."
          }
        },
        "required": ["targetID"]
      },
      "GetFieldValuesResponse": {
        "type": "object",
        "properties": {
          "fieldValues": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/FieldValue"},
            "description": "The values."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["fieldValues", "error"]
      },
      "GetFieldsRequest": {
        "type": "object",
        "properties": {
          "domainName": {
            "anyOf": [{"$ref": "#/components/schemas/FieldDomain"}, {"enum": ["", null]}],
            "description": "The domain whose fields are wanted. Empty: all."
          },
          "includeArchived": {
            "type": ["boolean", "null"],
            "description": "Whether archived fields are listed, too. A member of ours."
          }
        }
      },
      "GetFieldsResponse": {
        "type": "object",
        "properties": {
          "fields": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/CustomMetadataField"},
            "description": "The fields."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["fields", "error"]
      },
      "RecordFieldValueRequest": {
        "type": "object",
        "properties": {
          "fieldUUID": {
            "type": "string",
            "minLength": 1,
            "description": "The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours."
          },
          "value": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "The value by the field's type. `string`: any text of at most 1,000 characters. `single-select`: an option's UUID. `multi-select`: a JSON array of options' UUIDs, as text. For either the value or label of the option may stand for its UUID, without regard to case; that is ours. `bool`: `true` or `false`. `number`: as in JSON. `date`: `2026-01-31`, or a time as in RFC 3339. Empty: the value is cleared."
          },
          "targetKind": {
            "anyOf": [{"$ref": "#/components/schemas/FieldTargetKind"}, {"enum": ["", null]}],
            "description": "What has the value. Empty: `incident`."
          },
          "targetID": {"type": "string", "minLength": 1, "description": "The identifier of the incident."}
        },
        "required": ["fieldUUID", "targetID"]
      },
      "RecordFieldValueResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "UnarchiveFieldRequest": {
        "type": "object",
        "properties": {
          "fieldUUID": {
            "type": "string",
            "minLength": 1,
            "description": "The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours."
          }
        },
        "required": ["fieldUUID"]
      },
      "UnarchiveFieldResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "UpdateFieldRequest": {
        "type": "object",
        "properties": {
          "fieldUUID": {
            "type": "string",
            "minLength": 1,
            "description": "The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours."
          },
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 127,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "What people read, in one line. 1 to 127 characters."
          },
          "slug": {
            "type": ["string", "null"],
            "description": "What programs and queries name it by, as in `AddField`. Empty: as it is."
          },
          "color": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "The colour, `#rrggbb`. Empty: the reader's own."
          },
          "icon": {
            "type": ["string", "null"],
            "maxLength": 64,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "The name of a picture, in one line. At most 64 characters. Empty: none."
          },
          "description": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "What the field is for. At most 1,000 characters. Empty: not said."
          },
          "required": {"type": ["boolean", "null"], "description": "Whether an incident should have a value."},
          "domainName": {
            "anyOf": [{"$ref": "#/components/schemas/FieldDomain"}, {"enum": ["", null]}],
            "description": "The domain; it stays, so that another one than the field's is refused. Empty: the field's."
          },
          "immutable": {
            "type": ["boolean", "null"],
            "description": "The server's to say; what a request says is not read."
          },
          "selectoptions": {
            "type": ["array", "null"],
            "items": {"$ref": "#/components/schemas/CustomMetadataFieldSelectOptionInput"},
            "maxItems": 500,
            "description": "The options, whole and in their order, at most 500: one that is found by its UUID, or without by its value, is changed; others are new; those left out are deleted. Empty: they stay. Not read of a label key."
          },
          "version": {
            "type": ["integer", "null"],
            "format": "int64",
            "description": "The version that the change is made of; another one than the field's is refused. Empty: 0, and it is not compared."
          }
        },
        "required": ["fieldUUID", "name"]
      },
      "UpdateFieldResponse": {
        "type": "object",
        "properties": {
          "field": {
            "$ref": "#/components/schemas/CustomMetadataField",
            "description": "The field as stored."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["field", "error"]
      },
      "UpdateFieldSelectOptionRequest": {
        "type": "object",
        "properties": {
          "fieldUUID": {
            "type": "string",
            "minLength": 1,
            "description": "The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours."
          },
          "selectOptionUUID": {"type": "string", "minLength": 1, "description": "The option's UUID."},
          "value": {
            "type": "string",
            "minLength": 1,
            "maxLength": 127,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "What programs and queries name it by, in one line. 1 to 127 characters. A label keeps its text."
          },
          "label": {
            "type": ["string", "null"],
            "maxLength": 127,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "What people read, in one line. At most 127 characters. Empty: the value. Not read of a label."
          },
          "color": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "The colour, `#rrggbb`. Empty: the reader's own."
          },
          "icon": {
            "type": ["string", "null"],
            "maxLength": 64,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "The name of a picture, in one line. At most 64 characters. Empty: none."
          },
          "description": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "What the option means. At most 1,000 characters. Empty: not said."
          }
        },
        "required": ["fieldUUID", "selectOptionUUID", "value"]
      },
      "UpdateFieldSelectOptionResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "AddLabelRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident to label."},
          "label": {"$ref": "#/components/schemas/IncidentLabelInput", "description": "The label."}
        },
        "required": ["incidentID", "label"]
      },
      "AddLabelResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "error"]
      },
      "AssignLabelRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "key": {
            "type": "string",
            "minLength": 1,
            "description": "The label's key, without regard to case."
          },
          "value": {
            "type": "string",
            "minLength": 1,
            "description": "The label's text, without regard to case."
          }
        },
        "required": ["incidentID", "key", "value"]
      },
      "AssignLabelResponse": {
        "type": "object",
        "properties": {
          "labels": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentKeyValueLabel"},
            "description": "The labels of the incident, in the order in which they were added."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["labels", "error"]
      },
      "AssignLabelByUUIDRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "keyUUID": {"type": "string", "minLength": 1, "description": "The UUID of the label's key."},
          "valueUUID": {"type": "string", "minLength": 1, "description": "The UUID of the label."}
        },
        "required": ["incidentID", "keyUUID", "valueUUID"]
      },
      "AssignLabelByUUIDResponse": {
        "type": "object",
        "properties": {
          "labels": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentKeyValueLabel"},
            "description": "The labels of the incident, in the order in which they were added."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["labels", "error"]
      },
      "AssignRoleRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "userID": {
            "type": "string",
            "minLength": 1,
            "description": "The person: a user's identifier, or `email:` and the address, or `grafana-user:` and the number."
          },
          "role": {
            "type": "string",
            "minLength": 1,
            "description": "The role's name, such as `commander`, without regard to case."
          }
        },
        "required": ["incidentID", "userID", "role"]
      },
      "AssignRoleResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident as stored."},
          "didChange": {
            "type": "boolean",
            "description": "Whether anything changed: false when the person held the role already."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "didChange", "error"]
      },
      "CreateIncidentRequest": {
        "type": "object",
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "What is wrong, in one line, short, and enough to tell this incident from others. 1 to 255 characters."
          },
          "severity": {
            "type": ["string", "null"],
            "description": "How bad it is: the label of one of the organisation's severities, such as `minor`, without regard to case. Empty: `Pending`."
          },
          "labels": {
            "type": ["array", "null"],
            "items": {
              "type": "object",
              "description": "A label: a key and a text, unique in an incident without regard to case, and kept as first written.",
              "properties": {
                "key": {
                  "type": ["string", "null"],
                  "maxLength": 127,
                  "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
                  "description": "What the label tells of, such as `team`. At most 127 characters, in one line. Empty: the default key, `tags`."
                },
                "label": {
                  "type": "string",
                  "minLength": 1,
                  "maxLength": 127,
                  "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
                  "description": "The text, such as `checkout`, in one line. 1 to 127 characters."
                }
              },
              "required": ["label"]
            },
            "maxItems": 100,
            "description": "Labels to start with, at most 100. A label that the organisation lacks is created, in the default key `tags` unless its `key` says another; its `description` and `colorHex` are not read."
          },
          "roomPrefix": {
            "type": ["string", "null"],
            "maxLength": 127,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "The first part of the name of the incident's chat room; incidents can be ordered by it. At most 127 characters, in one line. Empty: `incident`."
          },
          "isDrill": {"type": ["boolean", "null"], "description": "Whether this is an exercise."},
          "status": {
            "type": ["string", "null"],
            "description": "The slug or name of the status to start in, without regard to case. Empty: `active`. `resolved` opens a retrospective incident, which is closed as it is created."
          },
          "attachCaption": {
            "type": ["string", "null"],
            "maxLength": 255,
            "pattern": "^[^\\u0000]*$",
            "description": "What the timeline says of the URL attached. At most 255 characters. Empty: the URL itself."
          },
          "attachURL": {
            "type": ["string", "null"],
            "maxLength": 2048,
            "pattern": "^([Hh][Tt][Tt][Pp][Ss]?://\\S+)?$",
            "description": "A URL to attach to the timeline, `http` or `https`, at most 2,048 characters. Empty: none."
          },
          "initialStatusUpdate": {
            "type": ["string", "null"],
            "maxLength": 65536,
            "pattern": "^[^\\u0000]*$",
            "description": "What is known so far: the incident's first key update, and its `summary`. At most 65,536 characters. Empty: none."
          },
          "alertGroupID": {
            "type": ["string", "null"],
            "description": "The identifier of the alert group that led to the incident, or null."
          },
          "incidentType": {
            "anyOf": [{"$ref": "#/components/schemas/IncidentType"}, {"enum": ["", null]}],
            "description": "Who may see the incident. Empty: `internal`. A member of ours: the reference has it in answers only."
          }
        },
        "required": ["title"]
      },
      "CreateIncidentResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "error"]
      },
      "GetIncidentRequest": {
        "type": "object",
        "properties": {"incidentID": {"type": "string", "minLength": 1, "description": "The incident to read."}},
        "required": ["incidentID"]
      },
      "GetIncidentResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "error"]
      },
      "GetIncidentMembershipRequest": {
        "type": "object",
        "properties": {"incidentID": {"type": "string", "minLength": 1, "description": "The incident to read."}},
        "required": ["incidentID"]
      },
      "GetIncidentMembershipResponse": {
        "type": "object",
        "properties": {
          "assignments": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Assignment"},
            "description": "Each person with each role that they hold. Empty: nobody holds a role."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["assignments", "error"]
      },
      "GetLabelsRequest": {
        "type": "object",
        "properties": {"incidentID": {"type": "string", "minLength": 1, "description": "The incident."}},
        "required": ["incidentID"]
      },
      "GetLabelsResponse": {
        "type": "object",
        "properties": {
          "labels": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentKeyValueLabel"},
            "description": "The labels of the incident, in the order in which they were added."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["labels", "error"]
      },
      "QueryIncidentPreviewsRequest": {
        "type": "object",
        "properties": {
          "query": {
            "anyOf": [{"$ref": "#/components/schemas/IncidentPreviewsQueryInput"}, {"type": "null"}],
            "description": "Which incidents, and in what order."
          },
          "cursor": {
            "anyOf": [{"$ref": "#/components/schemas/CursorInput"}, {"type": "null"}],
            "description": "The cursor of the page before. Empty: the first page."
          },
          "includeCustomFieldValues": {"type": ["boolean", "null"], "description": "Whether to fill `fieldValues`."},
          "includeMembershipPreview": {
            "type": ["boolean", "null"],
            "description": "Whether to fill `incidentMembershipPreview`."
          },
          "includeIncidentChannels": {"type": ["boolean", "null"], "description": "Whether to fill `incidentChannels`."}
        }
      },
      "QueryIncidentPreviewsResponse": {
        "type": "object",
        "properties": {
          "incidentPreviews": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentPreview"},
            "description": "The incidents of this page."
          },
          "query": {
            "$ref": "#/components/schemas/IncidentPreviewsQuery",
            "description": "The query as it was understood."
          },
          "cursor": {"$ref": "#/components/schemas/Cursor", "description": "Where the next page begins."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incidentPreviews", "query", "cursor", "error"]
      },
      "QueryIncidentsRequest": {
        "type": "object",
        "properties": {
          "query": {
            "anyOf": [{"$ref": "#/components/schemas/IncidentsQueryInput"}, {"type": "null"}],
            "description": "Which incidents, and in what order."
          },
          "cursor": {
            "anyOf": [{"$ref": "#/components/schemas/CursorInput"}, {"type": "null"}],
            "description": "The cursor of the page before. Empty: the first page."
          }
        }
      },
      "QueryIncidentsResponse": {
        "type": "object",
        "properties": {
          "incidents": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Incident"},
            "description": "The incidents of this page."
          },
          "query": {
            "$ref": "#/components/schemas/IncidentsQuery",
            "description": "The query as it was understood."
          },
          "cursor": {"$ref": "#/components/schemas/Cursor", "description": "Where the next page begins."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incidents", "query", "cursor", "error"]
      },
      "RemoveLabelRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "label": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "The label's text, or `key:text`, without regard to case, in one line. 1 to 255 characters."
          }
        },
        "required": ["incidentID", "label"]
      },
      "RemoveLabelResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "error"]
      },
      "UnassignLabelRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "key": {
            "type": "string",
            "minLength": 1,
            "description": "The label's key, without regard to case."
          },
          "value": {
            "type": "string",
            "minLength": 1,
            "description": "The label's text, without regard to case."
          }
        },
        "required": ["incidentID", "key", "value"]
      },
      "UnassignLabelResponse": {
        "type": "object",
        "properties": {
          "labels": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentKeyValueLabel"},
            "description": "The labels of the incident, in the order in which they were added."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["labels", "error"]
      },
      "UnassignLabelByUUIDRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "keyUUID": {"type": "string", "minLength": 1, "description": "The UUID of the label's key."},
          "valueUUID": {"type": "string", "minLength": 1, "description": "The UUID of the label."}
        },
        "required": ["incidentID", "keyUUID", "valueUUID"]
      },
      "UnassignLabelByUUIDResponse": {
        "type": "object",
        "properties": {
          "labels": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentKeyValueLabel"},
            "description": "The labels of the incident, in the order in which they were added."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["labels", "error"]
      },
      "UnassignRoleRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "userID": {
            "type": "string",
            "minLength": 1,
            "description": "The person: a user's identifier, or `email:` and the address, or `grafana-user:` and the number."
          },
          "role": {
            "type": "string",
            "minLength": 1,
            "description": "The role's name, such as `commander`, without regard to case."
          }
        },
        "required": ["incidentID", "userID", "role"]
      },
      "UnassignRoleResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident as stored."},
          "didChange": {
            "type": "boolean",
            "description": "Whether anything changed: false when the person did not hold the role."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "didChange", "error"]
      },
      "UpdateIncidentEventTimeRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "eventTime": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "The time. Empty clears the end, and sets the start back to when the incident was declared, cut to whole seconds."
          },
          "activityItemKind": {
            "anyOf": [{"$ref": "#/components/schemas/EventTimeName"}, {"enum": ["", null]}],
            "description": "Which time is meant; the older name of `eventName`, which wins over it. Empty: `eventName` says it."
          },
          "eventName": {
            "anyOf": [{"$ref": "#/components/schemas/EventTimeName"}, {"enum": ["", null]}],
            "description": "Which time is meant. One of this and `activityItemKind` is required."
          }
        },
        "required": ["incidentID"]
      },
      "UpdateIncidentEventTimeResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "UpdateIncidentIsDrillRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "isDrill": {"type": ["boolean", "null"], "description": "Whether it is a drill."}
        },
        "required": ["incidentID"]
      },
      "UpdateIncidentIsDrillResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "error"]
      },
      "UpdateSeverityRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "severity": {
            "type": "string",
            "minLength": 1,
            "description": "The label of one of the organisation's severities, such as `minor`, without regard to case."
          }
        },
        "required": ["incidentID", "severity"]
      },
      "UpdateSeverityResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "error"]
      },
      "UpdateStatusRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "status": {
            "type": "string",
            "minLength": 1,
            "description": "The slug or name of the status, such as `resolved`, without regard to case."
          }
        },
        "required": ["incidentID", "status"]
      },
      "UpdateStatusResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "error"]
      },
      "UpdateTitleRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident to rename."},
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "The new title, in one line. 1 to 255 characters, not blank."
          }
        },
        "required": ["incidentID", "title"]
      },
      "UpdateTitleResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "error"]
      },
      "GetIncidentVersionRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident to ask about."}
        },
        "required": ["incidentID"]
      },
      "GetIncidentVersionResponse": {
        "type": "object",
        "properties": {
          "version": {
            "type": "integer",
            "format": "int64",
            "description": "A number that grows with every change of the incident, its tasks, roles, labels and timeline; the same as in `ETag`. Greater than last time: read the incident again."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["version", "error"]
      },
      "GetHomescreenVersionRequest": {"type": "object", "properties": {}},
      "GetHomescreenVersionResponse": {
        "type": "object",
        "properties": {
          "version": {
            "type": "integer",
            "format": "int64",
            "description": "A number that grows with every such change. Greater than last time: read the list again."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["version", "error"]
      },
      "UpdateIncidentRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident to change."},
          "title": {
            "type": ["string", "null"],
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "The new title, in one line. 1 to 255 characters, not blank."
          },
          "severity": {
            "type": ["string", "null"],
            "description": "The label of the new severity, without regard to case."
          },
          "status": {
            "type": ["string", "null"],
            "description": "The slug or name of the new status, without regard to case."
          },
          "isDrill": {"type": ["boolean", "null"], "description": "Whether it is a drill."},
          "incidentStart": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "When it began. Empty sets it back to when it was declared, cut to whole seconds."
          },
          "incidentEnd": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "When it ended; it wins over the time that a move into a resolved status sets. Empty clears it."
          },
          "summary": {
            "type": ["string", "null"],
            "maxLength": 65536,
            "pattern": "^[^\\u0000]*$",
            "description": "What is known of it. At most 65,536 characters. Empty clears it."
          }
        },
        "required": ["incidentID", "title"]
      },
      "UpdateIncidentResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "error"]
      },
      "DeleteIncidentRequest": {
        "type": "object",
        "properties": {"incidentID": {"type": "string", "minLength": 1, "description": "The incident to delete."}},
        "required": ["incidentID"]
      },
      "DeleteIncidentResponse": {
        "type": "object",
        "properties": {
          "incident": {"$ref": "#/components/schemas/Incident", "description": "The incident as it was."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incident", "error"]
      },
      "GetIncidentChannelsRequest": {
        "type": "object",
        "properties": {"incidentID": {"type": "string", "minLength": 1, "description": "The incident."}},
        "required": ["incidentID"]
      },
      "GetIncidentChannelsResponse": {
        "type": "object",
        "properties": {
          "incidentChannels": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentChannel"},
            "description": "The channels. Empty: none is recorded."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incidentChannels", "error"]
      },
      "CreateIncidentSlackChannelRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "channelName": {"type": "string", "minLength": 1, "description": "The channel's name."},
          "postUpdates": {
            "type": ["boolean", "null"],
            "description": "Whether changes of the incident are posted to it."
          },
          "inviteUsers": {"type": ["boolean", "null"], "description": "Whether those who hold a role are invited."}
        },
        "required": ["incidentID", "channelName"]
      },
      "CreateIncidentSlackChannelResponse": {
        "type": "object",
        "properties": {
          "channelID": {"type": "string", "description": "The channel's identifier."},
          "channelName": {"type": "string", "description": "The channel's name."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["channelID", "channelName", "error"]
      },
      "DisableHookRequest": {
        "type": "object",
        "properties": {
          "integrationID": {
            "type": "string",
            "minLength": 1,
            "description": "The integration that the hook belongs to."
          },
          "enabledHookID": {
            "type": "string",
            "minLength": 1,
            "description": "The identifier that `EnableHook` gave."
          }
        },
        "required": ["integrationID", "enabledHookID"]
      },
      "DisableHookResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "EnableHookRequest": {
        "type": "object",
        "properties": {
          "integrationID": {
            "type": "string",
            "minLength": 1,
            "description": "The integration: `outgoing-webhook`, `slack-webhook`, `mattermost-webhook`, `teams-webhook` or `email`."
          },
          "hookID": {
            "type": "string",
            "minLength": 1,
            "description": "What it is to do, the one hook that the integration has: `send-event`, `post-message` or `send-message`."
          },
          "eventName": {
            "$ref": "#/components/schemas/HookEventName",
            "description": "What makes it run. Required."
          },
          "hookConfig": {
            "anyOf": [{"$ref": "#/components/schemas/HookConfigInput"}, {"type": "null"}],
            "description": "How it is configured."
          },
          "incidentFilter": {
            "type": ["string", "null"],
            "description": "A query string: only incidents that match it. Empty: all. With `eventName` `incidentFilter` it is required, and the hook runs when an incident begins to match."
          },
          "sensitive": {"type": ["boolean", "null"], "description": "Whether it runs for private incidents too."}
        },
        "required": ["integrationID", "hookID", "eventName"]
      },
      "EnableHookResponse": {
        "type": "object",
        "properties": {
          "enabledHookID": {
            "type": "string",
            "description": "The identifier by which the hook is disabled, an opaque string."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["enabledHookID", "error"]
      },
      "GetEnabledHooksRequest": {
        "type": "object",
        "properties": {
          "eventName": {
            "anyOf": [{"$ref": "#/components/schemas/HookEventName"}, {"enum": ["", null]}],
            "description": "Only those that this makes run. Empty: all."
          }
        }
      },
      "GetEnabledHooksResponse": {
        "type": "object",
        "properties": {
          "enabledHooks": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/EnabledHook"},
            "description": "The hooks."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["enabledHooks", "error"]
      },
      "GetHookRunsRequest": {
        "type": "object",
        "properties": {"incidentID": {"type": "string", "minLength": 1, "description": "The incident."}},
        "required": ["incidentID"]
      },
      "GetHookRunsResponse": {
        "type": "object",
        "properties": {
          "hookRuns": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/HookRun"},
            "description": "The runs: the newest 500 deliveries of the last 30 days, newest first."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["hookRuns", "error"]
      },
      "CreateKeyUpdateRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "title": {
            "type": ["string", "null"],
            "maxLength": 255,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "Its title, in one line. At most 255 characters. Empty, as null: none."
          },
          "content": {
            "type": "string",
            "minLength": 1,
            "maxLength": 65536,
            "pattern": "^[^\\u0000]*[^\\u0000\\s\\u0085][^\\u0000]*$",
            "description": "The text, in the form that `contentType` says. 1 to 65,536 characters."
          },
          "contentType": {
            "anyOf": [{"$ref": "#/components/schemas/KeyUpdateContentType"}, {"enum": ["", null]}],
            "description": "The form of `content`. Empty: `text/plain`."
          },
          "statusID": {
            "type": ["string", "null"],
            "description": "The status to give the incident: its identifier, slug or name. Empty: it stays as it is."
          },
          "severityID": {
            "type": ["string", "null"],
            "description": "The severity to give the incident: its identifier or label. Empty: it stays as it is."
          },
          "scope": {
            "anyOf": [{"$ref": "#/components/schemas/KeyUpdateScope"}, {"enum": ["", null]}],
            "description": "Whom it is meant for. Empty: `internal`."
          },
          "color": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "Its colour, `#rrggbb`. Empty, as null: none."
          }
        },
        "required": ["incidentID", "content"]
      },
      "CreateKeyUpdateResponse": {
        "type": "object",
        "properties": {
          "keyUpdate": {"$ref": "#/components/schemas/KeyUpdate", "description": "The key update as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["keyUpdate", "error"]
      },
      "DeleteKeyUpdateRequest": {
        "type": "object",
        "properties": {
          "id": {"type": "string", "minLength": 1, "description": "The key update."},
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."}
        },
        "required": ["id", "incidentID"]
      },
      "DeleteKeyUpdateResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "GetInitialKeyUpdateRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "contentType": {
            "anyOf": [{"$ref": "#/components/schemas/KeyUpdateContentType"}, {"enum": ["", null]}],
            "description": "The form in which `content` is wanted. Empty: `text/plain`."
          }
        },
        "required": ["incidentID"]
      },
      "GetInitialKeyUpdateResponse": {
        "type": "object",
        "properties": {
          "keyUpdate": {
            "anyOf": [{"$ref": "#/components/schemas/KeyUpdate"}, {"type": "null"}],
            "description": "The key update, or null."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["keyUpdate", "error"]
      },
      "GetKeyUpdateRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "id": {"type": "string", "minLength": 1, "description": "The key update."},
          "contentType": {
            "anyOf": [{"$ref": "#/components/schemas/KeyUpdateContentType"}, {"enum": ["", null]}],
            "description": "The form in which `content` is wanted. Empty: `text/plain`."
          }
        },
        "required": ["incidentID", "id"]
      },
      "GetKeyUpdateResponse": {
        "type": "object",
        "properties": {
          "keyUpdate": {"$ref": "#/components/schemas/KeyUpdate", "description": "The key update."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["keyUpdate", "error"]
      },
      "GetLastKeyUpdateRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "contentType": {
            "anyOf": [{"$ref": "#/components/schemas/KeyUpdateContentType"}, {"enum": ["", null]}],
            "description": "The form in which `content` is wanted. Empty: `text/plain`."
          }
        },
        "required": ["incidentID"]
      },
      "GetLastKeyUpdateResponse": {
        "type": "object",
        "properties": {
          "keyUpdate": {
            "anyOf": [{"$ref": "#/components/schemas/KeyUpdate"}, {"type": "null"}],
            "description": "The key update, or null."
          },
          "keyUpdateCount": {
            "type": "integer",
            "format": "int64",
            "description": "How many key updates the incident has."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["keyUpdate", "keyUpdateCount", "error"]
      },
      "QueryKeyUpdatesRequest": {
        "type": "object",
        "properties": {
          "query": {
            "$ref": "#/components/schemas/KeyUpdatesQueryInput",
            "description": "Which key updates, and in what order."
          },
          "cursor": {
            "anyOf": [{"$ref": "#/components/schemas/CursorInput"}, {"type": "null"}],
            "description": "The cursor of the page before. Empty: the first page."
          }
        },
        "required": ["query"]
      },
      "QueryKeyUpdatesResponse": {
        "type": "object",
        "properties": {
          "keyUpdates": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/KeyUpdate"},
            "description": "The key updates of this page."
          },
          "query": {
            "$ref": "#/components/schemas/KeyUpdatesQuery",
            "description": "The query as it was understood."
          },
          "cursor": {"$ref": "#/components/schemas/Cursor", "description": "Where the next page begins."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["keyUpdates", "query", "cursor", "error"]
      },
      "UpdateKeyUpdateRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "id": {"type": "string", "minLength": 1, "description": "The key update."},
          "title": {
            "type": ["string", "null"],
            "maxLength": 255,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "Its title, in one line. At most 255 characters. Empty, as null: none."
          },
          "content": {
            "type": "string",
            "minLength": 1,
            "maxLength": 65536,
            "pattern": "^[^\\u0000]*[^\\u0000\\s\\u0085][^\\u0000]*$",
            "description": "The text, in the form that `contentType` says. 1 to 65,536 characters."
          },
          "contentType": {
            "anyOf": [{"$ref": "#/components/schemas/KeyUpdateContentType"}, {"enum": ["", null]}],
            "description": "The form of `content`. Empty: `text/plain`."
          },
          "statusID": {
            "type": ["string", "null"],
            "description": "The status to give the incident: its identifier, slug or name. Empty: as stored."
          },
          "severityID": {
            "type": ["string", "null"],
            "description": "The severity to give the incident: its identifier or label. Empty: as stored."
          },
          "scope": {
            "anyOf": [{"$ref": "#/components/schemas/KeyUpdateScope"}, {"enum": ["", null]}],
            "description": "Whom it is meant for. Empty: `internal`."
          },
          "color": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "Its colour, `#rrggbb`. Empty, as null: none."
          }
        },
        "required": ["incidentID", "id", "content"]
      },
      "UpdateKeyUpdateResponse": {
        "type": "object",
        "properties": {
          "keyUpdate": {"$ref": "#/components/schemas/KeyUpdate", "description": "The key update as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["keyUpdate", "error"]
      },
      "ArchiveRoleRequest": {
        "type": "object",
        "properties": {"roleID": {"type": "integer", "format": "int64", "description": "The role's number."}},
        "required": ["roleID"]
      },
      "ArchiveRoleResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "CreateRoleRequest": {
        "type": "object",
        "properties": {
          "role": {
            "$ref": "#/components/schemas/RoleInput",
            "description": "The role. `name`, `description`, `important` and `mandatory` are read; the server fills in the rest."
          }
        },
        "required": ["role"]
      },
      "CreateRoleResponse": {
        "type": "object",
        "properties": {
          "role": {
            "$ref": "#/components/schemas/Role",
            "description": "The role as stored, with its number."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["role", "error"]
      },
      "DeleteRoleRequest": {
        "type": "object",
        "properties": {
          "roleID": {
            "type": "integer",
            "format": "int64",
            "description": "The role's number. It is never given to another role."
          }
        },
        "required": ["roleID"]
      },
      "DeleteRoleResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "GetRolesRequest": {"type": "object", "properties": {}},
      "GetRolesResponse": {
        "type": "object",
        "properties": {
          "roles": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Role"},
            "description": "The roles."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["roles", "error"]
      },
      "UnarchiveRoleRequest": {
        "type": "object",
        "properties": {"roleID": {"type": "integer", "format": "int64", "description": "The role's number."}},
        "required": ["roleID"]
      },
      "UnarchiveRoleResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "UpdateRoleRequest": {
        "type": "object",
        "properties": {
          "role": {
            "$ref": "#/components/schemas/RoleInput",
            "description": "The role, found by `roleID`. `name`, `description`, `important` and `mandatory` replace what is stored; the rest is ignored."
          }
        },
        "required": ["role"]
      },
      "UpdateRoleResponse": {
        "type": "object",
        "properties": {
          "role": {"$ref": "#/components/schemas/Role", "description": "The role as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["role", "error"]
      },
      "GetOrgSeveritiesRequest": {"type": "object", "properties": {}},
      "GetOrgSeveritiesResponse": {
        "type": "object",
        "properties": {
          "severities": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Severity"},
            "description": "The severities."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["severities", "error"]
      },
      "CreateOrgSeverityRequest": {
        "type": "object",
        "properties": {
          "severity": {
            "$ref": "#/components/schemas/SeverityInput",
            "description": "The severity. `displayLabel`, `level`, `icon`, `description`, `darkColor` and `lightColor` are read; the server fills in the rest."
          }
        },
        "required": ["severity"]
      },
      "CreateOrgSeverityResponse": {
        "type": "object",
        "properties": {
          "severity": {
            "$ref": "#/components/schemas/Severity",
            "description": "The severity as stored, with its identifier."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["severity", "error"]
      },
      "UpdateOrgSeverityRequest": {
        "type": "object",
        "properties": {
          "severity": {
            "$ref": "#/components/schemas/SeverityInput",
            "description": "The severity, found by `severityID`. `displayLabel`, `icon`, `description`, `darkColor` and `lightColor` replace what is stored; `level` is 0 or as it is; the rest is ignored."
          }
        },
        "required": ["severity"]
      },
      "UpdateOrgSeverityResponse": {
        "type": "object",
        "properties": {
          "severity": {"$ref": "#/components/schemas/Severity", "description": "The severity as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["severity", "error"]
      },
      "ArchiveOrgSeverityRequest": {
        "type": "object",
        "properties": {"severityID": {"type": "string", "minLength": 1, "description": "The severity."}},
        "required": ["severityID"]
      },
      "ArchiveOrgSeverityResponse": {
        "type": "object",
        "properties": {
          "severity": {"$ref": "#/components/schemas/Severity", "description": "The severity as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["severity", "error"]
      },
      "UnarchiveOrgSeverityRequest": {
        "type": "object",
        "properties": {"severityID": {"type": "string", "minLength": 1, "description": "The severity."}},
        "required": ["severityID"]
      },
      "UnarchiveOrgSeverityResponse": {
        "type": "object",
        "properties": {
          "severity": {"$ref": "#/components/schemas/Severity", "description": "The severity as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["severity", "error"]
      },
      "DeleteOrgSeverityRequest": {
        "type": "object",
        "properties": {"severityID": {"type": "string", "minLength": 1, "description": "The severity."}},
        "required": ["severityID"]
      },
      "DeleteOrgSeverityResponse": {
        "type": "object",
        "properties": {"error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}},
        "required": ["error"]
      },
      "CreateOrgStatusRequest": {
        "type": "object",
        "properties": {
          "incidentType": {
            "anyOf": [{"$ref": "#/components/schemas/IncidentType"}, {"enum": ["", null]}],
            "description": "The type of the incidents that can have it. Empty: `internal`."
          },
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "The name, unique among the statuses of its type without regard to case. 1 to 64 characters, in one line."
          },
          "description": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "When an incident is in it. At most 1,000 characters. Empty: not said."
          },
          "category": {
            "anyOf": [{"$ref": "#/components/schemas/StatusCategory"}, {"enum": ["", null]}],
            "description": "Whether an incident in it is still worked on. Empty: `active`."
          },
          "color": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "Its colour, `#rrggbb`. Empty: none."
          },
          "icon": {
            "anyOf": [{"$ref": "#/components/schemas/StatusIcon"}, {"enum": ["", null]}],
            "description": "The name of its icon. Empty: `info-circle`."
          }
        },
        "required": ["name"]
      },
      "CreateOrgStatusResponse": {
        "type": "object",
        "properties": {
          "status": {
            "$ref": "#/components/schemas/Status",
            "description": "The status as stored, with its identifier and slug."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["status", "error"]
      },
      "GetStatusByIDRequest": {
        "type": "object",
        "properties": {"statusID": {"type": "string", "minLength": 1, "description": "The status."}},
        "required": ["statusID"]
      },
      "GetStatusByIDResponse": {
        "type": "object",
        "properties": {
          "status": {"$ref": "#/components/schemas/Status", "description": "The status."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["status", "error"]
      },
      "QueryOrgStatusesRequest": {
        "type": "object",
        "properties": {
          "incidentType": {
            "anyOf": [{"$ref": "#/components/schemas/IncidentTypeChoice"}, {"enum": ["", null]}],
            "description": "The type wanted. Empty: all."
          }
        }
      },
      "QueryOrgStatusesResponse": {
        "type": "object",
        "properties": {
          "configurations": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/StatusConfiguration"},
            "description": "One for each type."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["configurations", "error"]
      },
      "UpdateOrgStatusRequest": {
        "type": "object",
        "properties": {
          "statusID": {"type": "string", "minLength": 1, "description": "The status."},
          "incidentType": {
            "anyOf": [{"$ref": "#/components/schemas/IncidentTypeChoice"}, {"enum": ["", null]}],
            "description": "The type of the incidents that can have it, which stays. Empty: as it is."
          },
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "The name, unique among the statuses of its type without regard to case. 1 to 64 characters, in one line."
          },
          "description": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "When an incident is in it. At most 1,000 characters. Empty: not said."
          },
          "category": {
            "anyOf": [{"$ref": "#/components/schemas/StatusCategoryChoice"}, {"enum": ["", null]}],
            "description": "Whether an incident in it is still worked on. Empty: as it is."
          },
          "color": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "Its colour, `#rrggbb`. Empty: none."
          },
          "icon": {
            "anyOf": [{"$ref": "#/components/schemas/StatusIcon"}, {"enum": ["", null]}],
            "description": "The name of its icon. Empty: `info-circle`."
          }
        },
        "required": ["statusID", "name"]
      },
      "UpdateOrgStatusResponse": {
        "type": "object",
        "properties": {
          "status": {"$ref": "#/components/schemas/Status", "description": "The status as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["status", "error"]
      },
      "ArchiveOrgStatusRequest": {
        "type": "object",
        "properties": {"statusID": {"type": "string", "minLength": 1, "description": "The status."}},
        "required": ["statusID"]
      },
      "ArchiveOrgStatusResponse": {
        "type": "object",
        "properties": {
          "status": {"$ref": "#/components/schemas/Status", "description": "The status as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["status", "error"]
      },
      "UnarchiveOrgStatusRequest": {
        "type": "object",
        "properties": {"statusID": {"type": "string", "minLength": 1, "description": "The status."}},
        "required": ["statusID"]
      },
      "UnarchiveOrgStatusResponse": {
        "type": "object",
        "properties": {
          "status": {"$ref": "#/components/schemas/Status", "description": "The status as stored."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["status", "error"]
      },
      "AddTaskRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "text": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*[^\\u0000\\s\\u0085][^\\u0000]*$",
            "description": "What is to be done. 1 to 1,000 characters, not blank."
          },
          "assignToUserID": {
            "type": ["string", "null"],
            "description": "Who is to do it: a user's identifier, or `email:` and the address, or `grafana-user:` and the number. Empty: nobody yet."
          }
        },
        "required": ["incidentID", "text"]
      },
      "AddTaskResponse": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "description": "The incident."},
          "task": {"$ref": "#/components/schemas/Task", "description": "The task as stored."},
          "taskList": {
            "$ref": "#/components/schemas/TaskList",
            "description": "All tasks of the incident, this one among them."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incidentID", "task", "taskList", "error"]
      },
      "DeleteTaskRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "taskID": {"type": "string", "minLength": 1, "description": "The task to delete."}
        },
        "required": ["incidentID", "taskID"]
      },
      "DeleteTaskResponse": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "description": "The incident."},
          "taskList": {"$ref": "#/components/schemas/TaskList", "description": "The tasks that are left."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incidentID", "taskList", "error"]
      },
      "UpdateTaskStatusRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "taskID": {"type": "string", "minLength": 1, "description": "The task."},
          "status": {"$ref": "#/components/schemas/TaskStatus", "description": "How far it is. Required."}
        },
        "required": ["incidentID", "taskID", "status"]
      },
      "UpdateTaskStatusResponse": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "description": "The incident."},
          "task": {"$ref": "#/components/schemas/Task", "description": "The task as stored."},
          "taskList": {
            "$ref": "#/components/schemas/TaskList",
            "description": "All tasks of the incident, this one among them."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incidentID", "task", "taskList", "error"]
      },
      "UpdateTaskTextRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "taskID": {"type": "string", "minLength": 1, "description": "The task."},
          "text": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*[^\\u0000\\s\\u0085][^\\u0000]*$",
            "description": "What is to be done. 1 to 1,000 characters, not blank."
          }
        },
        "required": ["incidentID", "taskID", "text"]
      },
      "UpdateTaskTextResponse": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "description": "The incident."},
          "task": {"$ref": "#/components/schemas/Task", "description": "The task as stored."},
          "taskList": {
            "$ref": "#/components/schemas/TaskList",
            "description": "All tasks of the incident, this one among them."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incidentID", "task", "taskList", "error"]
      },
      "UpdateTaskUserRequest": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident."},
          "taskID": {"type": "string", "minLength": 1, "description": "The task."},
          "userID": {
            "type": ["string", "null"],
            "description": "Who is to do it: a user's identifier, or `email:` and the address, or `grafana-user:` and the number. Empty: nobody."
          }
        },
        "required": ["incidentID", "taskID"]
      },
      "UpdateTaskUserResponse": {
        "type": "object",
        "properties": {
          "incidentID": {"type": "string", "description": "The incident."},
          "task": {"$ref": "#/components/schemas/Task", "description": "The task as stored."},
          "taskList": {
            "$ref": "#/components/schemas/TaskList",
            "description": "All tasks of the incident, this one among them."
          },
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["incidentID", "task", "taskList", "error"]
      },
      "GetUserRequest": {
        "type": "object",
        "properties": {
          "userID": {
            "type": "string",
            "minLength": 1,
            "description": "The user: `grafana-incident:user-…`, `user-…`, `email:` and an address without regard to case, or `grafana-user:` and a number where one is recorded."
          }
        },
        "required": ["userID"]
      },
      "GetUserResponse": {
        "type": "object",
        "properties": {
          "user": {"$ref": "#/components/schemas/User", "description": "The user."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["user", "error"]
      },
      "QueryUsersRequest": {
        "type": "object",
        "properties": {
          "query": {
            "anyOf": [{"$ref": "#/components/schemas/UsersQueryInput"}, {"type": "null"}],
            "description": "How many."
          },
          "cursor": {
            "anyOf": [{"$ref": "#/components/schemas/CursorInput"}, {"type": "null"}],
            "description": "The cursor of the page before. Empty: the first page."
          }
        }
      },
      "QueryUsersResponse": {
        "type": "object",
        "properties": {
          "users": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/User"},
            "description": "The users of this page."
          },
          "query": {
            "$ref": "#/components/schemas/UsersQuery",
            "description": "The query as it was understood."
          },
          "cursor": {"$ref": "#/components/schemas/Cursor", "description": "Where the next page begins."},
          "error": {"type": "string", "const": "", "description": "Empty: the call succeeded."}
        },
        "required": ["users", "query", "cursor", "error"]
      },
      "ActivityQueryInput": {
        "type": "object",
        "description": "Which items of a timeline are wanted, and in what order.",
        "properties": {
          "incidentID": {
            "type": ["string", "null"],
            "description": "The incident whose timeline is read. Empty: the timelines of every incident that the caller may see, together; it needs the role editor. An extension of ours: the reference requires it."
          },
          "limit": {
            "type": ["integer", "null"],
            "format": "int64",
            "minimum": 0,
            "description": "How many items a page holds at most. 0: 50. Over 100: 100. Negative: refused."
          },
          "tag": {
            "type": ["string", "null"],
            "description": "Only notes with this tag, exactly. Empty: any."
          },
          "orderDirection": {
            "anyOf": [{"$ref": "#/components/schemas/OrderDirection"}, {"enum": ["", null]}],
            "description": "The order by event time; items of one time are ordered by their identifier. Empty: `DESC`."
          },
          "activityKind": {
            "type": ["array", "null"],
            "items": {"type": "string"},
            "description": "Only items of these kinds, words as in `ActivityItem.activityKind`; a word that names no kind matches nothing. Empty: any."
          }
        }
      },
      "CursorInput": {
        "type": "object",
        "description": "A place in a list. Send the one that an answer gave to get the page that follows; a cursor stays valid across restarts of the server.",
        "properties": {
          "nextValue": {
            "type": ["string", "null"],
            "description": "Where the next page begins. Empty in a request: the first page. Empty in an answer: there is no next page. It is opaque, and bound to the query and order that made it."
          },
          "hasMore": {
            "type": ["boolean", "null"],
            "description": "Whether there is a next page. Ignored in a request."
          }
        }
      },
      "CustomMetadataFieldInput": {
        "type": "object",
        "description": "A custom field of incidents, or a label key.\n\nIts shape is that of current clients. A label key has the domain `labels`, the key as `slug`, and the labels under it as options.",
        "properties": {
          "uuid": {
            "type": ["string", "null"],
            "description": "The field's identifier, a UUID. Empty: it is new, and the server makes it."
          },
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 127,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "What people read, in one line. 1 to 127 characters."
          },
          "slug": {
            "type": ["string", "null"],
            "maxLength": 127,
            "pattern": "^[^\\u0000]*$",
            "description": "What programs and queries name it by, unique in its domain without regard to case: letters `a` to `z`, digits, `_` and `-`, at most 64. Empty: it is made of the name. Of a label key: the key, any line of at most 127 characters."
          },
          "color": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "The colour, `#rrggbb`. Empty: the reader's own."
          },
          "icon": {
            "type": ["string", "null"],
            "maxLength": 64,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "The name of a picture, in one line. At most 64 characters. Empty: none."
          },
          "description": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "What the field is for. At most 1,000 characters. Empty: not said."
          },
          "type": {
            "anyOf": [{"$ref": "#/components/schemas/FieldType"}, {"enum": ["", null]}],
            "description": "What kind of value it holds; it stays as it was created. Of a label key: `multi-select`."
          },
          "required": {
            "type": ["boolean", "null"],
            "description": "Whether an incident should have a value. With the organisation's setting `requiredFields` on, an incident without one cannot be resolved. Of a label key it has no effect."
          },
          "immutable": {
            "type": ["boolean", "null"],
            "description": "Whether the field cannot be changed, archived or deleted, as the label key `tags`. The server says so."
          },
          "domainName": {
            "anyOf": [{"$ref": "#/components/schemas/FieldDomain"}, {"enum": ["", null]}],
            "description": "What it belongs to. Empty: `incident`."
          },
          "selectoptions": {
            "type": ["array", "null"],
            "items": {"$ref": "#/components/schemas/CustomMetadataFieldSelectOptionInput"},
            "maxItems": 500,
            "description": "The options of a select field in their order, at most 500; the labels under a label key, as many as there are."
          },
          "source": {
            "type": ["string", "null"],
            "maxLength": 127,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "The program that the field comes from, in one line. At most 127 characters. Empty: it was made here."
          },
          "externalID": {
            "type": ["string", "null"],
            "maxLength": 127,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "What that program knows it by, in one line. At most 127 characters. Empty: nothing."
          },
          "archived": {
            "type": ["boolean", "null"],
            "description": "Whether it is out of use: it takes no new values, and those that it has stay."
          },
          "version": {
            "type": ["integer", "null"],
            "format": "int64",
            "description": "How often it was changed, counting from 1: `UpdateField` compares it. Empty: it is new."
          }
        },
        "required": ["name"]
      },
      "CustomMetadataFieldSelectOptionInput": {
        "type": "object",
        "description": "An option of a select field, or a label under a label key.",
        "properties": {
          "uuid": {
            "type": ["string", "null"],
            "description": "The option's identifier, a UUID, and the value that travels. Empty: it is new, and the server makes it."
          },
          "value": {
            "type": "string",
            "minLength": 1,
            "maxLength": 127,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "What programs and queries name it by, unique in its field without regard to case, in one line. 1 to 127 characters."
          },
          "label": {
            "type": ["string", "null"],
            "maxLength": 127,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "What people read, in one line. At most 127 characters. Empty: the value."
          },
          "color": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "The colour, `#rrggbb`. Empty: the reader's own."
          },
          "icon": {
            "type": ["string", "null"],
            "maxLength": 64,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "The name of a picture, in one line. At most 64 characters. Empty: none."
          },
          "description": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "What the option means. At most 1,000 characters. Empty: not said."
          },
          "source": {
            "type": ["string", "null"],
            "maxLength": 127,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "The program that the option comes from, in one line. At most 127 characters. Empty: it was made here."
          },
          "externalID": {
            "type": ["string", "null"],
            "maxLength": 127,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "What that program knows it by, in one line. At most 127 characters. Empty: nothing."
          }
        },
        "required": ["value"]
      },
      "FieldInput": {
        "type": "object",
        "description": "A field of a hook's configuration. In a request `key` and `value` are read.",
        "properties": {
          "key": {
            "type": ["string", "null"],
            "description": "The field's name: `url`, `to`, `secret`, `template` or `events`."
          },
          "type": {
            "anyOf": [{"$ref": "#/components/schemas/HookFieldType"}, {"enum": ["", null]}],
            "description": "What it holds."
          },
          "description": {"type": ["string", "null"], "description": "What it is for, in one sentence."},
          "value": {
            "type": ["string", "null"],
            "description": "Its value. A secret is never sent back: its value is empty in every answer."
          },
          "secret": {"type": ["boolean", "null"], "description": "Whether the value is a secret."},
          "checked": {"type": ["boolean", "null"], "description": "Whether it has a value."},
          "hidden": {
            "type": ["boolean", "null"],
            "description": "Whether it is left out where people configure hooks. None is."
          }
        }
      },
      "HookConfigInput": {
        "type": "object",
        "description": "How a hook is configured.",
        "properties": {
          "fields": {
            "type": ["array", "null"],
            "items": {"$ref": "#/components/schemas/FieldInput"},
            "maxLength": 2048,
            "pattern": "^([Hh][Tt][Tt][Pp][Ss]?://\\S+)?$",
            "description": "Its fields, each key once.\n\n`outgoing-webhook` knows `url`, required: where to post, `http` or `https`, at most 2,048 characters; `secret`: the key that deliveries are signed with, at most 1,000 characters; `events`: the names of the events that are posted, with commas between them, all of what `eventName` says when it is empty.\n\n`slack-webhook`, `mattermost-webhook` and `teams-webhook` know `url` and `events`, too, and `template`: the text of the message in Mustache, at most 32 KiB, the standard one when it is empty.\n\n`email` knows `template` and `events`, and `to`, required: 1 to 20 addresses with commas between them."
          }
        }
      },
      "IncidentLabelInput": {
        "type": "object",
        "description": "A label: a key and a text, unique in an incident without regard to case, and kept as first written.",
        "properties": {
          "key": {
            "type": ["string", "null"],
            "maxLength": 127,
            "pattern": "^([^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*)?$",
            "description": "What the label tells of, such as `team`. At most 127 characters, in one line. Empty: the default key, `tags`."
          },
          "label": {
            "type": "string",
            "minLength": 1,
            "maxLength": 127,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "The text, such as `checkout`, in one line. 1 to 127 characters."
          },
          "description": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "A few words on what the label means. At most 1,000 characters. Empty: none."
          },
          "colorHex": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "The colour, `#rrggbb`; choose one that shows on light and on dark. Empty: the reader's own."
          }
        },
        "required": ["label"]
      },
      "IncidentPreviewsQueryInput": {
        "type": "object",
        "description": "Which incidents are wanted, and in what order.",
        "properties": {
          "limit": {
            "type": ["integer", "null"],
            "format": "int64",
            "minimum": 0,
            "description": "How many incidents a page holds at most. 0: 50. Over 100: 100. Negative: refused."
          },
          "orderDirection": {
            "anyOf": [{"$ref": "#/components/schemas/OrderDirection"}, {"enum": ["", null]}],
            "description": "The direction of the order. Empty: `DESC`."
          },
          "orderField": {
            "anyOf": [{"$ref": "#/components/schemas/IncidentOrderField"}, {"enum": ["", null]}],
            "description": "What to order by. Empty: `createdTime`."
          },
          "queryString": {
            "type": ["string", "null"],
            "maxLength": 4096,
            "pattern": "^[^\\u0000]*$",
            "description": "A query in the query language, such as `status:active severity:critical checkout`. At most 4,096 characters and 64 terms. Empty: every incident."
          }
        }
      },
      "IncidentsQueryInput": {
        "type": "object",
        "description": "Which incidents are wanted, and in what order. Filters side by side must all match.",
        "properties": {
          "limit": {
            "type": ["integer", "null"],
            "format": "int64",
            "minimum": 0,
            "description": "How many incidents a page holds at most. 0: 50. Over 100: 100. Negative: refused."
          },
          "includeStatuses": {
            "type": ["array", "null"],
            "items": {"type": "string"},
            "description": "Only incidents in one of these statuses: slugs or names, without regard to case. Empty: any."
          },
          "excludeStatuses": {
            "type": ["array", "null"],
            "items": {"type": "string"},
            "description": "No incident in one of these statuses. Empty: none is left out."
          },
          "incidentLabels": {
            "type": ["array", "null"],
            "items": {"type": "string"},
            "description": "Only incidents that have all of these labels: texts, or `key:text`, without regard to case. Empty: any."
          },
          "dateFrom": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "Only incidents declared at this time or later. Empty: any."
          },
          "dateTo": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "Only incidents declared before this time. Empty: any."
          },
          "onlyDrills": {
            "type": ["boolean", "null"],
            "description": "Whether to list drills only. False lists drills and others."
          },
          "orderDirection": {
            "anyOf": [{"$ref": "#/components/schemas/OrderDirection"}, {"enum": ["", null]}],
            "description": "The direction of the order by the time of declaration. Empty: `DESC`."
          },
          "severity": {
            "type": ["string", "null"],
            "description": "Only incidents of this severity: its label, without regard to case. Empty: any."
          },
          "queryString": {
            "type": ["string", "null"],
            "maxLength": 4096,
            "pattern": "^[^\\u0000]*$",
            "description": "A query in the query language, such as `status:active severity:critical checkout`. At most 4,096 characters and 64 terms. When set, the other filters of this object are ignored. Empty: they are used."
          }
        }
      },
      "KeyUpdatesQueryInput": {
        "type": "object",
        "description": "Which key updates are wanted, and in what order.",
        "properties": {
          "incidentID": {"type": "string", "minLength": 1, "description": "The incident. Required."},
          "limit": {
            "type": ["integer", "null"],
            "format": "int64",
            "minimum": 0,
            "description": "How many key updates a page holds at most. 0: 50. Over 100: 100. Negative: refused."
          },
          "orderDirection": {
            "anyOf": [{"$ref": "#/components/schemas/OrderDirection"}, {"enum": ["", null]}],
            "description": "The direction of the order. Empty: `DESC`."
          },
          "orderField": {
            "anyOf": [{"$ref": "#/components/schemas/KeyUpdateOrderField"}, {"enum": ["", null]}],
            "description": "What they are ordered by. Empty: `createdTime`."
          },
          "scope": {
            "type": ["string", "null"],
            "description": "Only those of this scope: `internal`, `public` or `private`. Empty: any."
          },
          "contentType": {
            "anyOf": [{"$ref": "#/components/schemas/KeyUpdateContentType"}, {"enum": ["", null]}],
            "description": "The form in which `content` is wanted. Empty: `text/plain`."
          }
        },
        "required": ["incidentID"]
      },
      "RoleInput": {
        "type": "object",
        "description": "A role that people hold in incidents, such as `commander`.",
        "properties": {
          "roleID": {
            "type": ["integer", "null"],
            "format": "int64",
            "description": "The role's number. It is never given to another role."
          },
          "orgID": {"type": ["string", "null"], "description": "The organisation that the role belongs to."},
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "The name, unique without regard to case. 1 to 64 characters, in one line."
          },
          "description": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "What the role does. At most 1,000 characters. Empty: not said."
          },
          "important": {"type": ["boolean", "null"], "description": "Whether lists show who holds it."},
          "mandatory": {
            "type": ["boolean", "null"],
            "description": "Whether every incident should have somebody who holds it."
          },
          "archived": {
            "type": ["boolean", "null"],
            "description": "Whether it is out of use: it cannot be given to anybody, and who holds it keeps it."
          },
          "createdAt": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "When it was created."
          },
          "updatedAt": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "When it last changed."
          }
        },
        "required": ["name"]
      },
      "SeverityInput": {
        "type": "object",
        "description": "How bad an incident can be, as the organisation says it.",
        "properties": {
          "severityID": {
            "type": ["string", "null"],
            "description": "The identifier. It stays when the label changes."
          },
          "displayLabel": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64,
            "pattern": "^[^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*[^\\u0000\\s\\u0085][^\\u0000\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]*$",
            "description": "The name, unique without regard to case. 1 to 64 characters, in one line."
          },
          "level": {
            "type": ["integer", "null"],
            "format": "int64",
            "description": "How urgent it is: 1, the most, to 5. No two have the same, and it never changes. -1 is the level of the one that incidents have while nobody has decided, which comes last."
          },
          "icon": {
            "type": ["string", "null"],
            "description": "The name of its icon: at most 64 letters, digits and dashes. Empty: none."
          },
          "description": {
            "type": ["string", "null"],
            "maxLength": 1000,
            "pattern": "^[^\\u0000]*$",
            "description": "When to use it. At most 1,000 characters. Empty: not said."
          },
          "darkColor": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "Its colour on a dark ground, `#rrggbb`. Empty: none."
          },
          "lightColor": {
            "type": ["string", "null"],
            "pattern": "^(#[0-9a-fA-F]{6})?$",
            "description": "Its colour on a light ground, `#rrggbb`. Empty: none."
          },
          "archivedAt": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "When it was taken out of use. Empty: it is in use."
          },
          "createdAt": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "When it was created."
          },
          "updatedAt": {
            "anyOf": [{"$ref": "#/components/schemas/TimeInput"}, {"type": "null"}],
            "description": "When it last changed."
          }
        },
        "required": ["displayLabel"]
      },
      "UsersQueryInput": {
        "type": "object",
        "description": "Which users are wanted.",
        "properties": {
          "limit": {
            "type": ["integer", "null"],
            "format": "int64",
            "minimum": 0,
            "description": "How many users a page holds at most. 0: 50. Over 100: 100. Negative: refused."
          }
        }
      },
      "ActivityItem": {
        "type": "object",
        "description": "One entry of an incident's timeline: who did what, and when.",
        "properties": {
          "activityItemID": {"type": "string", "description": "The item's identifier, an opaque string."},
          "incidentID": {"type": "string", "description": "The incident that the item belongs to."},
          "user": {"$ref": "#/components/schemas/UserPreview", "description": "Who did it."},
          "subjectUser": {
            "$ref": "#/components/schemas/UserPreview",
            "description": "Whom it was done to, such as the person who got a role. Empty fields: nobody."
          },
          "createdTime": {"$ref": "#/components/schemas/Time", "description": "When the item was written."},
          "eventTime": {
            "$ref": "#/components/schemas/Time",
            "description": "When it happened. It equals `createdTime` unless somebody set it. Timelines are ordered by it."
          },
          "activityKind": {"$ref": "#/components/schemas/ActivityKind", "description": "What the item tells of."},
          "body": {
            "type": "string",
            "description": "What happened, in plain English; of a note, what its author wrote."
          },
          "url": {
            "type": "string",
            "description": "A link that belongs to the item; of a note, the first URL in its body. Empty: there is none."
          },
          "tags": {
            "type": "array",
            "items": {"type": "string"},
            "description": "The `#words` of a note, in lower case, without the `#`, at most 20. Empty for other kinds."
          },
          "immutable": {
            "type": "boolean",
            "description": "Whether the server wrote the item. Its body cannot be edited, and it cannot be removed; its event time and relevance can be set."
          },
          "fieldValues": {
            "type": "object",
            "additionalProperties": {},
            "description": "The same for programs, such as the old and the new value. The members depend on `activityKind`."
          },
          "attachments": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Attachment"},
            "description": "The files attached to the item. Empty: there are none."
          },
          "relevance": {
            "$ref": "#/components/schemas/ActivityRelevance",
            "description": "How much the item matters to its readers."
          }
        },
        "required": [
          "activityItemID",
          "incidentID",
          "user",
          "subjectUser",
          "createdTime",
          "eventTime",
          "activityKind",
          "body",
          "url",
          "tags",
          "immutable",
          "fieldValues",
          "attachments",
          "relevance"
        ]
      },
      "ActivityQuery": {
        "type": "object",
        "description": "Which items of a timeline are wanted, and in what order.",
        "properties": {
          "incidentID": {
            "type": "string",
            "description": "The incident whose timeline is read. Empty: the timelines of every incident that the caller may see, together; it needs the role editor. An extension of ours: the reference requires it."
          },
          "limit": {
            "type": "integer",
            "format": "int64",
            "description": "How many items a page holds at most. 0: 50. Over 100: 100. Negative: refused."
          },
          "tag": {"type": "string", "description": "Only notes with this tag, exactly. Empty: any."},
          "orderDirection": {
            "$ref": "#/components/schemas/OrderDirection",
            "description": "The order by event time; items of one time are ordered by their identifier. Empty: `DESC`."
          },
          "activityKind": {
            "type": "array",
            "items": {"type": "string"},
            "description": "Only items of these kinds, words as in `ActivityItem.activityKind`; a word that names no kind matches nothing. Empty: any."
          }
        },
        "required": ["incidentID", "limit", "tag", "orderDirection", "activityKind"]
      },
      "Assignment": {
        "type": "object",
        "description": "A person and a role that they hold in an incident.",
        "properties": {
          "user": {"$ref": "#/components/schemas/UserPreview", "description": "The person."},
          "role": {"$ref": "#/components/schemas/Role", "description": "The role, as it is now."},
          "roleID": {"type": "integer", "format": "int64", "description": "The role's number."}
        },
        "required": ["user", "role", "roleID"]
      },
      "AssignmentPreview": {
        "type": "object",
        "description": "A person and the number of a role that they hold in an incident.",
        "properties": {
          "user": {"$ref": "#/components/schemas/UserPreview", "description": "The person."},
          "roleID": {
            "type": "integer",
            "format": "int64",
            "description": "The role's number, as in `RolesService.GetRoles`."
          }
        },
        "required": ["user", "roleID"]
      },
      "Attachment": {
        "type": "object",
        "description": "A file attached to a timeline item. `POST <base>attachments?incidentID=…` takes one in.",
        "properties": {
          "attachmentID": {"type": "string", "description": "The file's identifier, an opaque string."},
          "fileName": {"type": "string", "description": "The file's name, as its sender gave it."},
          "attachedByUserID": {"type": "string", "description": "The identifier of the user who attached it."},
          "sourceURL": {"type": "string", "description": "Where the file came from. Empty: it was uploaded."},
          "useSourceURL": {"type": "boolean", "description": "Whether to fetch the file from `sourceURL`."},
          "path": {
            "type": "string",
            "description": "The file's path in the server's store. Empty: it is not stored here."
          },
          "uploadTime": {"$ref": "#/components/schemas/Time", "description": "When it was uploaded."},
          "deletedTime": {
            "$ref": "#/components/schemas/Time",
            "description": "When it was deleted. Empty: it was not."
          },
          "contentType": {
            "type": "string",
            "description": "The media type, such as `image/png`. It is told by the content, never by the name."
          },
          "fileType": {"$ref": "#/components/schemas/AttachmentFileType", "description": "What the file holds."},
          "ext": {"type": "string", "description": "The extension of the file's name, such as `.png`."},
          "contentLength": {"type": "integer", "format": "int64", "description": "The size, in bytes."},
          "displayType": {
            "$ref": "#/components/schemas/AttachmentDisplay",
            "description": "How the file is shown."
          },
          "downloadURL": {
            "type": "string",
            "description": "Where to download the file without a token, for about an hour: a path on this server."
          },
          "hasThumbnail": {"type": "boolean", "description": "Whether there is a small picture of it."},
          "thumbnailURL": {
            "type": "string",
            "description": "Where the small picture is, for as long: a path on this server. Empty: there is none."
          },
          "sHA512": {"type": "string", "description": "The SHA-512 of the content, in hexadecimal digits."},
          "attachmentErr": {
            "type": "string",
            "description": "What went wrong when the file was taken in. Empty: nothing."
          }
        },
        "required": [
          "attachmentID",
          "fileName",
          "attachedByUserID",
          "sourceURL",
          "useSourceURL",
          "path",
          "uploadTime",
          "deletedTime",
          "contentType",
          "fileType",
          "ext",
          "contentLength",
          "displayType",
          "downloadURL",
          "hasThumbnail",
          "thumbnailURL",
          "sHA512",
          "attachmentErr"
        ]
      },
      "Cursor": {
        "type": "object",
        "description": "A place in a list. Send the one that an answer gave to get the page that follows; a cursor stays valid across restarts of the server.",
        "properties": {
          "nextValue": {
            "type": "string",
            "description": "Where the next page begins. Empty in a request: the first page. Empty in an answer: there is no next page. It is opaque, and bound to the query and order that made it."
          },
          "hasMore": {"type": "boolean", "description": "Whether there is a next page. Ignored in a request."}
        },
        "required": ["nextValue", "hasMore"]
      },
      "CustomMetadataField": {
        "type": "object",
        "description": "A custom field of incidents, or a label key.\n\nIts shape is that of current clients. A label key has the domain `labels`, the key as `slug`, and the labels under it as options.",
        "properties": {
          "uuid": {
            "type": "string",
            "description": "The field's identifier, a UUID. Empty: it is new, and the server makes it."
          },
          "name": {"type": "string", "description": "What people read, in one line. 1 to 127 characters."},
          "slug": {
            "type": "string",
            "description": "What programs and queries name it by, unique in its domain without regard to case: letters `a` to `z`, digits, `_` and `-`, at most 64. Empty: it is made of the name. Of a label key: the key, any line of at most 127 characters."
          },
          "color": {"type": "string", "description": "The colour, `#rrggbb`. Empty: the reader's own."},
          "icon": {
            "type": "string",
            "description": "The name of a picture, in one line. At most 64 characters. Empty: none."
          },
          "description": {
            "type": "string",
            "description": "What the field is for. At most 1,000 characters. Empty: not said."
          },
          "type": {
            "$ref": "#/components/schemas/FieldType",
            "description": "What kind of value it holds; it stays as it was created. Of a label key: `multi-select`."
          },
          "required": {
            "type": "boolean",
            "description": "Whether an incident should have a value. With the organisation's setting `requiredFields` on, an incident without one cannot be resolved. Of a label key it has no effect."
          },
          "immutable": {
            "type": "boolean",
            "description": "Whether the field cannot be changed, archived or deleted, as the label key `tags`. The server says so."
          },
          "domainName": {
            "$ref": "#/components/schemas/FieldDomain",
            "description": "What it belongs to. Empty: `incident`."
          },
          "selectoptions": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/CustomMetadataFieldSelectOption"},
            "description": "The options of a select field in their order, at most 500; the labels under a label key, as many as there are."
          },
          "source": {
            "type": "string",
            "description": "The program that the field comes from, in one line. At most 127 characters. Empty: it was made here."
          },
          "externalID": {
            "type": "string",
            "description": "What that program knows it by, in one line. At most 127 characters. Empty: nothing."
          },
          "archived": {
            "type": "boolean",
            "description": "Whether it is out of use: it takes no new values, and those that it has stay."
          },
          "version": {
            "type": "integer",
            "format": "int64",
            "description": "How often it was changed, counting from 1: `UpdateField` compares it. Empty: it is new."
          }
        },
        "required": [
          "uuid",
          "name",
          "slug",
          "color",
          "icon",
          "description",
          "type",
          "required",
          "immutable",
          "domainName",
          "selectoptions",
          "source",
          "externalID",
          "archived",
          "version"
        ]
      },
      "CustomMetadataFieldSelectOption": {
        "type": "object",
        "description": "An option of a select field, or a label under a label key.",
        "properties": {
          "uuid": {
            "type": "string",
            "description": "The option's identifier, a UUID, and the value that travels. Empty: it is new, and the server makes it."
          },
          "value": {
            "type": "string",
            "description": "What programs and queries name it by, unique in its field without regard to case, in one line. 1 to 127 characters."
          },
          "label": {
            "type": "string",
            "description": "What people read, in one line. At most 127 characters. Empty: the value."
          },
          "color": {"type": "string", "description": "The colour, `#rrggbb`. Empty: the reader's own."},
          "icon": {
            "type": "string",
            "description": "The name of a picture, in one line. At most 64 characters. Empty: none."
          },
          "description": {
            "type": "string",
            "description": "What the option means. At most 1,000 characters. Empty: not said."
          },
          "source": {
            "type": "string",
            "description": "The program that the option comes from, in one line. At most 127 characters. Empty: it was made here."
          },
          "externalID": {
            "type": "string",
            "description": "What that program knows it by, in one line. At most 127 characters. Empty: nothing."
          }
        },
        "required": ["uuid", "value", "label", "color", "icon", "description", "source", "externalID"]
      },
      "CustomMetadataFieldValue": {
        "type": "object",
        "description": "The value that an incident has for a custom field.",
        "properties": {
          "fieldUUID": {"type": "string", "description": "The field's identifier."},
          "value": {"type": "string", "description": "The value as text, by the field's type. Empty: none."}
        },
        "required": ["fieldUUID", "value"]
      },
      "EnabledHook": {
        "type": "object",
        "description": "A hook that runs on events.",
        "properties": {
          "integrationID": {"type": "string", "description": "The integration that the hook belongs to."},
          "enabledHookID": {
            "type": "string",
            "description": "The identifier that `EnableHook` gave, an opaque string."
          },
          "eventName": {"$ref": "#/components/schemas/HookEventName", "description": "What makes it run."},
          "hook": {"$ref": "#/components/schemas/Hook", "description": "What it does."},
          "incidentFilter": {"type": "string", "description": "Only incidents that match this query. Empty: all."},
          "sensitive": {"type": "boolean", "description": "Whether it runs for private incidents too."},
          "hookConfig": {
            "$ref": "#/components/schemas/HookConfig",
            "description": "How it is configured. The values of `url`, which may hold a key, and of `to` are shown to admins alone; that of `secret` to nobody. A member of ours."
          }
        },
        "required": [
          "integrationID",
          "enabledHookID",
          "eventName",
          "hook",
          "incidentFilter",
          "sensitive",
          "hookConfig"
        ]
      },
      "Field": {
        "type": "object",
        "description": "A field of a hook's configuration. In a request `key` and `value` are read.",
        "properties": {
          "key": {
            "type": "string",
            "description": "The field's name: `url`, `to`, `secret`, `template` or `events`."
          },
          "type": {"$ref": "#/components/schemas/HookFieldType", "description": "What it holds."},
          "description": {"type": "string", "description": "What it is for, in one sentence."},
          "value": {
            "type": "string",
            "description": "Its value. A secret is never sent back: its value is empty in every answer."
          },
          "secret": {"type": "boolean", "description": "Whether the value is a secret."},
          "checked": {"type": "boolean", "description": "Whether it has a value."},
          "hidden": {
            "type": "boolean",
            "description": "Whether it is left out where people configure hooks. None is."
          }
        },
        "required": ["key", "type", "description", "value", "secret", "checked", "hidden"]
      },
      "FieldValue": {
        "type": "object",
        "description": "A field with its value.",
        "properties": {
          "field": {"$ref": "#/components/schemas/CustomMetadataField", "description": "The field, whole."},
          "value": {
            "type": "string",
            "description": "The value as `RecordFieldValue` takes it; of a label key, the JSON array of its labels' UUIDs as text."
          }
        },
        "required": ["field", "value"]
      },
      "Hook": {
        "type": "object",
        "description": "Something that an integration can do when something happens.",
        "properties": {
          "hookID": {"type": "string", "description": "The hook's name for programs, such as `send-event`."},
          "name": {"type": "string", "description": "The hook's name for people."},
          "description": {"type": "string", "description": "What it does, in one sentence."}
        },
        "required": ["hookID", "name", "description"]
      },
      "HookConfig": {
        "type": "object",
        "description": "How a hook is configured.",
        "properties": {
          "fields": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Field"},
            "description": "Its fields, each key once.\n\n`outgoing-webhook` knows `url`, required: where to post, `http` or `https`, at most 2,048 characters; `secret`: the key that deliveries are signed with, at most 1,000 characters; `events`: the names of the events that are posted, with commas between them, all of what `eventName` says when it is empty.\n\n`slack-webhook`, `mattermost-webhook` and `teams-webhook` know `url` and `events`, too, and `template`: the text of the message in Mustache, at most 32 KiB, the standard one when it is empty.\n\n`email` knows `template` and `events`, and `to`, required: 1 to 20 addresses with commas between them."
          }
        },
        "required": ["fields"]
      },
      "HookMetadata": {
        "type": "object",
        "description": "What a run of a hook has to say.",
        "properties": {
          "title": {"type": "string", "description": "A few words."},
          "explanation": {"type": "string", "description": "A sentence."},
          "url": {"type": "string", "description": "Where there is more. Empty: nowhere."}
        },
        "required": ["title", "explanation", "url"]
      },
      "HookRun": {
        "type": "object",
        "description": "A run of a hook for an incident.",
        "properties": {
          "integrationID": {"type": "string", "description": "The integration that the hook belongs to."},
          "hookID": {"type": "string", "description": "What was to be done."},
          "enabledHookID": {"type": "string", "description": "The enabled hook that ran."},
          "lastRun": {"$ref": "#/components/schemas/Time", "description": "When it ran last."},
          "lastUpdate": {"$ref": "#/components/schemas/Time", "description": "When it was updated last."},
          "metadata": {"$ref": "#/components/schemas/HookMetadata", "description": "What it has to say."},
          "eventName": {"$ref": "#/components/schemas/HookEventName", "description": "What made it run."},
          "eventKind": {"type": "string", "description": "The name of the event."},
          "updateStatus": {"$ref": "#/components/schemas/HookRunStatus", "description": "How its last update went."},
          "updateError": {"type": "string", "description": "Why its last update failed. Empty: it did not."},
          "status": {"$ref": "#/components/schemas/HookRunStatus", "description": "How far it is."}
        },
        "required": [
          "integrationID",
          "hookID",
          "enabledHookID",
          "lastRun",
          "lastUpdate",
          "metadata",
          "eventName",
          "eventKind",
          "updateStatus",
          "updateError",
          "status"
        ]
      },
      "Incident": {
        "type": "object",
        "description": "An incident, whole.",
        "properties": {
          "incidentID": {
            "type": "string",
            "description": "The identifier: a number in decimal digits, counting from `1` in each organisation."
          },
          "refs": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentRef"},
            "description": "What the incident is known as elsewhere. Empty: nothing is recorded."
          },
          "severity": {
            "type": "string",
            "description": "How bad it is: the label of one of the organisation's severities, in its own capitals."
          },
          "labels": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentLabel"},
            "description": "Its labels, in the order in which they were added. At most 100."
          },
          "isDrill": {"type": "boolean", "description": "Whether it is an exercise."},
          "incidentType": {"$ref": "#/components/schemas/IncidentType", "description": "Who may see it."},
          "createdTime": {
            "$ref": "#/components/schemas/Time",
            "description": "When it was declared. Later for each greater `incidentID`."
          },
          "modifiedTime": {
            "$ref": "#/components/schemas/Time",
            "description": "When it, its tasks, roles, labels or timeline last changed."
          },
          "createdByUser": {"$ref": "#/components/schemas/UserPreview", "description": "Who declared it."},
          "closedTime": {
            "$ref": "#/components/schemas/Time",
            "description": "When it went into a status of the category resolved. Empty: it is open."
          },
          "durationSeconds": {
            "type": "integer",
            "format": "int64",
            "description": "Whole seconds from `incidentStart` to `incidentEnd`, else to `closedTime`, else to now. Never negative."
          },
          "status": {
            "type": "string",
            "description": "The slug of its status, such as `active` or `resolved`."
          },
          "title": {"type": "string", "description": "What is wrong, in one line. 1 to 255 characters."},
          "overviewURL": {"type": "string", "description": "The path of its page, from the root of this server."},
          "incidentMembership": {
            "$ref": "#/components/schemas/IncidentMembership",
            "description": "Who holds which role in it."
          },
          "taskList": {"$ref": "#/components/schemas/TaskList", "description": "What is to be done."},
          "summary": {
            "type": "string",
            "description": "The text of its latest summary. Empty: none was written."
          },
          "incidentStart": {
            "$ref": "#/components/schemas/Time",
            "description": "When it began. When it was declared, cut to whole seconds, unless somebody set it."
          },
          "incidentEnd": {
            "$ref": "#/components/schemas/Time",
            "description": "When it ended. Set when it is resolved, unless somebody set it before. Empty: it has not ended."
          },
          "incidentChannels": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentChannel"},
            "description": "The chat channels recorded for it. Empty: none."
          },
          "heroImagePath": {
            "type": "string",
            "description": "The path of its picture, from the root of this server. Empty: there is none."
          },
          "attachments": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Attachment"},
            "description": "The files attached to it, in the order of their upload; each belongs to an item of the timeline. Empty: none."
          }
        },
        "required": [
          "incidentID",
          "refs",
          "severity",
          "labels",
          "isDrill",
          "incidentType",
          "createdTime",
          "modifiedTime",
          "createdByUser",
          "closedTime",
          "durationSeconds",
          "status",
          "title",
          "overviewURL",
          "incidentMembership",
          "taskList",
          "summary",
          "incidentStart",
          "incidentEnd",
          "incidentChannels",
          "heroImagePath",
          "attachments"
        ]
      },
      "IncidentChannel": {
        "type": "object",
        "description": "A chat channel of an incident.",
        "properties": {
          "provider": {"type": "string", "description": "The chat service, such as `slack`."},
          "channelID": {"type": "string", "description": "The channel's identifier there."},
          "teamID": {
            "type": "string",
            "description": "The identifier, there, of the team or workspace that the channel belongs to."
          }
        },
        "required": ["provider", "channelID", "teamID"]
      },
      "IncidentKeyValueLabel": {
        "type": "object",
        "description": "A label of an incident, with what names it in `FieldsService`.",
        "properties": {
          "key": {"type": "string", "description": "The key, such as `team`."},
          "keyUUID": {"type": "string", "description": "The UUID of the key: that of its field."},
          "valueUUID": {"type": "string", "description": "The UUID of the label: that of its option."},
          "value": {"type": "string", "description": "The label's text."},
          "description": {"type": "string", "description": "A few words on what the label means. Empty: none."},
          "colorHex": {"type": "string", "description": "The colour, `#rrggbb`. Empty: the reader's own."}
        },
        "required": ["key", "keyUUID", "valueUUID", "value", "description", "colorHex"]
      },
      "IncidentLabel": {
        "type": "object",
        "description": "A label: a key and a text, unique in an incident without regard to case, and kept as first written.",
        "properties": {
          "key": {
            "type": "string",
            "description": "What the label tells of, such as `team`. At most 127 characters, in one line. Empty: the default key, `tags`."
          },
          "label": {
            "type": "string",
            "description": "The text, such as `checkout`, in one line. 1 to 127 characters."
          },
          "description": {
            "type": "string",
            "description": "A few words on what the label means. At most 1,000 characters. Empty: none."
          },
          "colorHex": {
            "type": "string",
            "description": "The colour, `#rrggbb`; choose one that shows on light and on dark. Empty: the reader's own."
          }
        },
        "required": ["key", "label", "description", "colorHex"]
      },
      "IncidentMembership": {
        "type": "object",
        "description": "Who holds which role in an incident.",
        "properties": {
          "assignments": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Assignment"},
            "description": "Each person with each role that they hold."
          },
          "totalAssignments": {"type": "integer", "format": "int64", "description": "How many assignments there are."},
          "totalParticipants": {
            "type": "integer",
            "format": "int64",
            "description": "How many people hold only roles that are neither important nor mandatory, such as observers."
          }
        },
        "required": ["assignments", "totalAssignments", "totalParticipants"]
      },
      "IncidentMembershipPreview": {
        "type": "object",
        "description": "Who holds the important roles of an incident, and how many others there are.",
        "properties": {
          "importantAssignments": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/AssignmentPreview"},
            "description": "Each person with each important role that they hold."
          },
          "totalAssignments": {
            "type": "integer",
            "format": "int64",
            "description": "How many assignments there are, of any role."
          },
          "totalParticipants": {
            "type": "integer",
            "format": "int64",
            "description": "How many people hold only roles that are neither important nor mandatory, such as observers."
          }
        },
        "required": ["importantAssignments", "totalAssignments", "totalParticipants"]
      },
      "IncidentPreview": {
        "type": "object",
        "description": "What a list shows of an incident.",
        "properties": {
          "incidentID": {"type": "string", "description": "The identifier: a number in decimal digits."},
          "severityID": {"type": "string", "description": "The identifier of its severity."},
          "severityLabel": {"type": "string", "description": "The label of its severity, such as `Minor`."},
          "incidentType": {"$ref": "#/components/schemas/IncidentType", "description": "Who may see it."},
          "labels": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentLabel"},
            "description": "Its labels, in the order in which they were added."
          },
          "isDrill": {"type": "boolean", "description": "Whether it is an exercise."},
          "createdTime": {"$ref": "#/components/schemas/Time", "description": "When it was declared."},
          "modifiedTime": {
            "$ref": "#/components/schemas/Time",
            "description": "When it, its tasks, roles, labels or timeline last changed."
          },
          "closedTime": {
            "$ref": "#/components/schemas/Time",
            "description": "When it went into a status of the category resolved. Empty: it is open."
          },
          "createdByUser": {"$ref": "#/components/schemas/UserPreview", "description": "Who declared it."},
          "title": {"type": "string", "description": "What is wrong, in one line."},
          "description": {
            "type": "string",
            "description": "The first 160 characters of the summary. Empty: there is no summary."
          },
          "summary": {
            "type": "string",
            "description": "The text of its latest summary. Empty: none was written."
          },
          "status": {
            "type": "string",
            "description": "The slug of its status, such as `active` or `resolved`."
          },
          "slug": {
            "type": "string",
            "description": "The title in the form in which it stands in the page's address."
          },
          "incidentStart": {"$ref": "#/components/schemas/Time", "description": "When it began."},
          "incidentEnd": {
            "$ref": "#/components/schemas/Time",
            "description": "When it ended. Empty: it has not ended."
          },
          "fieldValues": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/CustomMetadataFieldValue"},
            "description": "Its custom fields that have a value. Empty unless `includeCustomFieldValues` asks for them."
          },
          "incidentMembershipPreview": {
            "$ref": "#/components/schemas/IncidentMembershipPreview",
            "description": "Who works on it. Empty unless `includeMembershipPreview` asks for it."
          },
          "incidentChannels": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/IncidentChannel"},
            "description": "Its chat channels. Empty unless `includeIncidentChannels` asks for them."
          },
          "version": {
            "type": "integer",
            "format": "int64",
            "description": "A number that grows with every change of the incident; the same as in `ETag`."
          },
          "heroImagePath": {
            "type": "string",
            "description": "The path of its picture, from the root of this server. Empty: there is none."
          }
        },
        "required": [
          "incidentID",
          "severityID",
          "severityLabel",
          "incidentType",
          "labels",
          "isDrill",
          "createdTime",
          "modifiedTime",
          "closedTime",
          "createdByUser",
          "title",
          "description",
          "summary",
          "status",
          "slug",
          "incidentStart",
          "incidentEnd",
          "fieldValues",
          "incidentMembershipPreview",
          "incidentChannels",
          "version",
          "heroImagePath"
        ]
      },
      "IncidentPreviewsQuery": {
        "type": "object",
        "description": "Which incidents are wanted, and in what order.",
        "properties": {
          "limit": {
            "type": "integer",
            "format": "int64",
            "description": "How many incidents a page holds at most. 0: 50. Over 100: 100. Negative: refused."
          },
          "orderDirection": {
            "$ref": "#/components/schemas/OrderDirection",
            "description": "The direction of the order. Empty: `DESC`."
          },
          "orderField": {
            "$ref": "#/components/schemas/IncidentOrderField",
            "description": "What to order by. Empty: `createdTime`."
          },
          "queryString": {
            "type": "string",
            "description": "A query in the query language, such as `status:active severity:critical checkout`. At most 4,096 characters and 64 terms. Empty: every incident."
          }
        },
        "required": ["limit", "orderDirection", "orderField", "queryString"]
      },
      "IncidentRef": {
        "type": "object",
        "description": "What an incident is known as in another system.",
        "properties": {
          "key": {"type": "string", "description": "The other system, such as `jira`."},
          "ref": {"type": "string", "description": "The name there, such as `OPS-17`."},
          "url": {"type": "string", "description": "Where it is there."}
        },
        "required": ["key", "ref", "url"]
      },
      "IncidentsQuery": {
        "type": "object",
        "description": "Which incidents are wanted, and in what order. Filters side by side must all match.",
        "properties": {
          "limit": {
            "type": "integer",
            "format": "int64",
            "description": "How many incidents a page holds at most. 0: 50. Over 100: 100. Negative: refused."
          },
          "includeStatuses": {
            "type": "array",
            "items": {"type": "string"},
            "description": "Only incidents in one of these statuses: slugs or names, without regard to case. Empty: any."
          },
          "excludeStatuses": {
            "type": "array",
            "items": {"type": "string"},
            "description": "No incident in one of these statuses. Empty: none is left out."
          },
          "incidentLabels": {
            "type": "array",
            "items": {"type": "string"},
            "description": "Only incidents that have all of these labels: texts, or `key:text`, without regard to case. Empty: any."
          },
          "dateFrom": {
            "$ref": "#/components/schemas/Time",
            "description": "Only incidents declared at this time or later. Empty: any."
          },
          "dateTo": {
            "$ref": "#/components/schemas/Time",
            "description": "Only incidents declared before this time. Empty: any."
          },
          "onlyDrills": {
            "type": "boolean",
            "description": "Whether to list drills only. False lists drills and others."
          },
          "orderDirection": {
            "$ref": "#/components/schemas/OrderDirection",
            "description": "The direction of the order by the time of declaration. Empty: `DESC`."
          },
          "severity": {
            "type": "string",
            "description": "Only incidents of this severity: its label, without regard to case. Empty: any."
          },
          "queryString": {
            "type": "string",
            "description": "A query in the query language, such as `status:active severity:critical checkout`. At most 4,096 characters and 64 terms. When set, the other filters of this object are ignored. Empty: they are used."
          }
        },
        "required": [
          "limit",
          "includeStatuses",
          "excludeStatuses",
          "incidentLabels",
          "dateFrom",
          "dateTo",
          "onlyDrills",
          "orderDirection",
          "severity",
          "queryString"
        ]
      },
      "KeyUpdate": {
        "type": "object",
        "description": "What the readers of an incident were told at one time.",
        "properties": {
          "id": {"type": "string", "description": "The identifier."},
          "orgID": {"type": "string", "description": "The organisation that it belongs to."},
          "incidentID": {"type": "string", "description": "The incident that it is about."},
          "title": {"anyOf": [{"type": "string"}, {"type": "null"}], "description": "Its title, or null."},
          "content": {"type": "string", "description": "The text, in the form that `contentType` says."},
          "contentType": {
            "$ref": "#/components/schemas/KeyUpdateContentType",
            "description": "The form of `content`."
          },
          "createdTime": {"$ref": "#/components/schemas/Time", "description": "When it was written."},
          "modifiedTime": {"$ref": "#/components/schemas/Time", "description": "When it last changed."},
          "createdBy": {"$ref": "#/components/schemas/UserPreview", "description": "Who wrote it."},
          "lastModifiedBy": {"$ref": "#/components/schemas/UserPreview", "description": "Who changed it last."},
          "statusID": {
            "type": "string",
            "description": "The identifier of the status that it gave the incident. Empty: it gave none."
          },
          "severityID": {
            "type": "string",
            "description": "The identifier of the severity that it gave the incident. Empty: it gave none."
          },
          "scope": {
            "$ref": "#/components/schemas/KeyUpdateScope",
            "description": "Whom it is meant for. The server shows it to everybody who may see the incident."
          },
          "color": {
            "anyOf": [{"type": "string"}, {"type": "null"}],
            "description": "Its colour, `#rrggbb`, or null."
          }
        },
        "required": [
          "id",
          "orgID",
          "incidentID",
          "title",
          "content",
          "contentType",
          "createdTime",
          "modifiedTime",
          "createdBy",
          "lastModifiedBy",
          "statusID",
          "severityID",
          "scope",
          "color"
        ]
      },
      "KeyUpdatesQuery": {
        "type": "object",
        "description": "Which key updates are wanted, and in what order.",
        "properties": {
          "incidentID": {"type": "string", "description": "The incident. Required."},
          "limit": {
            "type": "integer",
            "format": "int64",
            "description": "How many key updates a page holds at most. 0: 50. Over 100: 100. Negative: refused."
          },
          "orderDirection": {
            "$ref": "#/components/schemas/OrderDirection",
            "description": "The direction of the order. Empty: `DESC`."
          },
          "orderField": {
            "$ref": "#/components/schemas/KeyUpdateOrderField",
            "description": "What they are ordered by. Empty: `createdTime`."
          },
          "scope": {
            "type": "string",
            "description": "Only those of this scope: `internal`, `public` or `private`. Empty: any."
          },
          "contentType": {
            "$ref": "#/components/schemas/KeyUpdateContentType",
            "description": "The form in which `content` is wanted. Empty: `text/plain`."
          }
        },
        "required": ["incidentID", "limit", "orderDirection", "orderField", "scope", "contentType"]
      },
      "Role": {
        "type": "object",
        "description": "A role that people hold in incidents, such as `commander`.",
        "properties": {
          "roleID": {
            "type": "integer",
            "format": "int64",
            "description": "The role's number. It is never given to another role."
          },
          "orgID": {"type": "string", "description": "The organisation that the role belongs to."},
          "name": {
            "type": "string",
            "description": "The name, unique without regard to case. 1 to 64 characters, in one line."
          },
          "description": {
            "type": "string",
            "description": "What the role does. At most 1,000 characters. Empty: not said."
          },
          "important": {"type": "boolean", "description": "Whether lists show who holds it."},
          "mandatory": {
            "type": "boolean",
            "description": "Whether every incident should have somebody who holds it."
          },
          "archived": {
            "type": "boolean",
            "description": "Whether it is out of use: it cannot be given to anybody, and who holds it keeps it."
          },
          "createdAt": {"$ref": "#/components/schemas/Time", "description": "When it was created."},
          "updatedAt": {"$ref": "#/components/schemas/Time", "description": "When it last changed."}
        },
        "required": [
          "roleID",
          "orgID",
          "name",
          "description",
          "important",
          "mandatory",
          "archived",
          "createdAt",
          "updatedAt"
        ]
      },
      "Severity": {
        "type": "object",
        "description": "How bad an incident can be, as the organisation says it.",
        "properties": {
          "severityID": {"type": "string", "description": "The identifier. It stays when the label changes."},
          "displayLabel": {
            "type": "string",
            "description": "The name, unique without regard to case. 1 to 64 characters, in one line."
          },
          "level": {
            "type": "integer",
            "format": "int64",
            "description": "How urgent it is: 1, the most, to 5. No two have the same, and it never changes. -1 is the level of the one that incidents have while nobody has decided, which comes last."
          },
          "icon": {
            "type": "string",
            "description": "The name of its icon: at most 64 letters, digits and dashes. Empty: none."
          },
          "description": {
            "type": "string",
            "description": "When to use it. At most 1,000 characters. Empty: not said."
          },
          "darkColor": {"type": "string", "description": "Its colour on a dark ground, `#rrggbb`. Empty: none."},
          "lightColor": {"type": "string", "description": "Its colour on a light ground, `#rrggbb`. Empty: none."},
          "archivedAt": {
            "$ref": "#/components/schemas/Time",
            "description": "When it was taken out of use. Empty: it is in use."
          },
          "createdAt": {"$ref": "#/components/schemas/Time", "description": "When it was created."},
          "updatedAt": {"$ref": "#/components/schemas/Time", "description": "When it last changed."}
        },
        "required": [
          "severityID",
          "displayLabel",
          "level",
          "icon",
          "description",
          "darkColor",
          "lightColor",
          "archivedAt",
          "createdAt",
          "updatedAt"
        ]
      },
      "Status": {
        "type": "object",
        "description": "A status that incidents of one type can have.",
        "properties": {
          "statusID": {"type": "string", "description": "The identifier. It stays when the name changes."},
          "incidentType": {
            "$ref": "#/components/schemas/IncidentType",
            "description": "The type of the incidents that can have it."
          },
          "name": {
            "type": "string",
            "description": "The name, unique among the statuses of its type without regard to case. 1 to 64 characters, in one line."
          },
          "description": {
            "type": "string",
            "description": "When an incident is in it. At most 1,000 characters. Empty: not said."
          },
          "category": {
            "$ref": "#/components/schemas/StatusCategory",
            "description": "Whether an incident in it is still worked on."
          },
          "kind": {
            "type": "string",
            "description": "`default` for one that every organisation has, `custom` for one of its own."
          },
          "color": {"type": "string", "description": "Its colour, `#rrggbb`. Empty: none."},
          "icon": {"$ref": "#/components/schemas/StatusIcon", "description": "The name of its icon."},
          "slug": {
            "type": "string",
            "description": "What incidents and queries call it: made from the name when the status is created, and kept. Unique among the statuses of its type."
          },
          "position": {
            "type": "integer",
            "format": "int64",
            "description": "Its place among the statuses of its type and category, from 0. Lists in the order of statuses follow it."
          },
          "archivedTime": {
            "$ref": "#/components/schemas/Time",
            "description": "When it was taken out of use. Empty: it is in use."
          },
          "immutable": {
            "type": "boolean",
            "description": "Whether it can be neither changed nor archived: each type has one of each category."
          },
          "createdTime": {"$ref": "#/components/schemas/Time", "description": "When it was created."},
          "modifiedTime": {"$ref": "#/components/schemas/Time", "description": "When it last changed."}
        },
        "required": [
          "statusID",
          "incidentType",
          "name",
          "description",
          "category",
          "kind",
          "color",
          "icon",
          "slug",
          "position",
          "archivedTime",
          "immutable",
          "createdTime",
          "modifiedTime"
        ]
      },
      "StatusConfiguration": {
        "type": "object",
        "description": "The statuses of one type of incidents.",
        "properties": {
          "statuses": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Status"},
            "description": "The statuses, archived ones too: active ones first, each category by position."
          },
          "incidentType": {
            "$ref": "#/components/schemas/IncidentType",
            "description": "The type of the incidents that can have them."
          },
          "default": {
            "type": "boolean",
            "description": "Whether it is as every new organisation has it: no status was added."
          }
        },
        "required": ["statuses", "incidentType", "default"]
      },
      "Task": {
        "type": "object",
        "description": "Something to do in an incident.",
        "properties": {
          "taskID": {"type": "string", "description": "The task's identifier, an opaque string."},
          "immutable": {
            "type": "boolean",
            "description": "Whether the server keeps the task, such as `Assign commander`: it cannot be changed or deleted by a call."
          },
          "createdTime": {"$ref": "#/components/schemas/Time", "description": "When it was added."},
          "modifiedTime": {"$ref": "#/components/schemas/Time", "description": "When it last changed."},
          "text": {"type": "string", "description": "What is to be done. 1 to 1,000 characters."},
          "status": {"$ref": "#/components/schemas/TaskStatus", "description": "How far it is."},
          "authorUser": {
            "anyOf": [{"$ref": "#/components/schemas/UserPreview"}, {"type": "null"}],
            "description": "Who added it; null when the server did."
          },
          "assignedUser": {
            "anyOf": [{"$ref": "#/components/schemas/UserPreview"}, {"type": "null"}],
            "description": "Who is to do it; null when nobody is."
          }
        },
        "required": [
          "taskID",
          "immutable",
          "createdTime",
          "modifiedTime",
          "text",
          "status",
          "authorUser",
          "assignedUser"
        ]
      },
      "TaskList": {
        "type": "object",
        "description": "The tasks of an incident.",
        "properties": {
          "tasks": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Task"},
            "description": "The tasks, in the order in which they were added. At most 500."
          },
          "todoCount": {
            "type": "integer",
            "format": "int64",
            "description": "How many are `todo` or `progress`."
          },
          "doneCount": {"type": "integer", "format": "int64", "description": "How many are `done`."}
        },
        "required": ["tasks", "todoCount", "doneCount"]
      },
      "User": {
        "type": "object",
        "description": "A person, or the user that tokens of one name act as.",
        "properties": {
          "userID": {
            "type": "string",
            "description": "The identifier, `grafana-incident:user-` and 24 hexadecimal digits."
          },
          "internalUserID": {
            "type": "string",
            "description": "The identifier without its first part: `user-` and the digits."
          },
          "email": {"type": "string", "description": "The e-mail address. Empty for a service account."},
          "modifiedTime": {"$ref": "#/components/schemas/Time", "description": "When the user last changed."},
          "name": {
            "type": "string",
            "description": "The name to show. A token acts as `Service Account: ` and the token's name."
          },
          "photoURL": {
            "type": "string",
            "description": "The URL of the person's picture. Empty: there is none."
          },
          "grafanaUserID": {"type": "string", "description": "The identifier in Grafana. Empty: none is recorded."},
          "grafanaLogin": {"type": "string", "description": "The login name in Grafana. Empty: none is recorded."},
          "slackUserID": {"type": "string", "description": "The identifier in Slack. Empty: none is recorded."},
          "slackTeamID": {"type": "string", "description": "The team in Slack. Empty: none is recorded."},
          "msTeamsUserID": {
            "type": "string",
            "description": "The identifier in Microsoft Teams. Empty: none is recorded."
          }
        },
        "required": [
          "userID",
          "internalUserID",
          "email",
          "modifiedTime",
          "name",
          "photoURL",
          "grafanaUserID",
          "grafanaLogin",
          "slackUserID",
          "slackTeamID",
          "msTeamsUserID"
        ]
      },
      "UserPreview": {
        "type": "object",
        "description": "A person or a service account, as shown beside what they did. Where nobody is meant, every field is empty.",
        "properties": {
          "userID": {
            "type": "string",
            "description": "The identifier, `grafana-incident:user-` and 24 hexadecimal digits."
          },
          "name": {
            "type": "string",
            "description": "The name to show. A token acts as `Service Account: ` and the token's name."
          },
          "photoURL": {
            "type": "string",
            "description": "The URL of the person's picture. Empty: there is none."
          }
        },
        "required": ["userID", "name", "photoURL"]
      },
      "UsersQuery": {
        "type": "object",
        "description": "Which users are wanted.",
        "properties": {
          "limit": {
            "type": "integer",
            "format": "int64",
            "description": "How many users a page holds at most. 0: 50. Over 100: 100. Negative: refused."
          }
        },
        "required": ["limit"]
      },
      "ActivityKind": {
        "type": "string",
        "description": "What a timeline item tells of.\n\n- `incidentUpdated`: Something of the incident changed that no other kind tells of.\n- `incidentTitleChanged`: The title changed.\n- `incidentStatusChanged`: The status changed.\n- `incidentSeverityChanged`: The severity changed.\n- `incidentCreated`: The incident was declared.\n- `incidentDeleted`: The incident was deleted.\n- `incidentClosed`: The incident went into a status of the category resolved.\n- `roleAssigned`: Somebody was given a role.\n- `roleUnassigned`: A role was taken from somebody.\n- `actionRun`: An action of an integration ran.\n- `userNote`: Somebody wrote a note.\n- `dataQuery`: Somebody attached the result of a data query.\n- `hookRunMetadata`: A delivery of a webhook failed for the first time, failed for good, or recovered.\n- `taskAdded`: A task was added.\n- `taskUpdated`: A task's text or assignee changed, or its status to one that is not done.\n- `taskCompleted`: A task was done.\n- `taskDeleted`: A task was deleted.\n- `messageReaction`: Somebody marked a chat message for the timeline.\n- `contextAttached`: A URL was attached, by its own or by a note that mentions it; or a file was.\n- `incidentIsDrillChanged`: The incident became a drill, or ceased to be one.\n- `incidentStart`: The time when the incident began was set.\n- `incidentEnd`: The time when the incident ended was set.\n- `incidentSummary`: A summary was written.\n- `labelAdded`: A label was added.\n- `labelRemoved`: A label was removed.\n- `siftResult`: An automatic investigation gave a result.",
        "enum": [
          "incidentUpdated",
          "incidentTitleChanged",
          "incidentStatusChanged",
          "incidentSeverityChanged",
          "incidentCreated",
          "incidentDeleted",
          "incidentClosed",
          "roleAssigned",
          "roleUnassigned",
          "actionRun",
          "userNote",
          "dataQuery",
          "hookRunMetadata",
          "taskAdded",
          "taskUpdated",
          "taskCompleted",
          "taskDeleted",
          "messageReaction",
          "contextAttached",
          "incidentIsDrillChanged",
          "incidentStart",
          "incidentEnd",
          "incidentSummary",
          "labelAdded",
          "labelRemoved",
          "siftResult"
        ]
      },
      "ActivityRelevance": {
        "type": "string",
        "description": "How much a timeline item matters to its readers. Empty means `automatic`.\n\n- `automatic`: Judged by its kind: high for declared, closed, status, severity, important roles, start, end and summary; low for labels, changed tasks, webhooks and drills; normal for the rest.\n- `archive`: Not shown unless asked for.\n- `low`: Of little interest.\n- `normal`: Of ordinary interest.\n- `high`: Part of the story that everybody should read.",
        "enum": ["automatic", "archive", "low", "normal", "high"]
      },
      "AttachmentDisplay": {
        "type": "string",
        "description": "How an attached file is shown. Empty means `list`.\n\n- `list`: As a line in the list of files.\n- `embed`: In the text.",
        "enum": ["list", "embed"]
      },
      "AttachmentFileType": {
        "type": "string",
        "description": "What an attached file holds. Empty means `file`.\n\n- `file`: Anything.\n- `video`: A film.\n- `image`: A picture.\n- `audio`: Sound.\n- `screenshare`: A recorded screen.",
        "enum": ["file", "video", "image", "audio", "screenshare"]
      },
      "EventTimeName": {
        "type": "string",
        "description": "Which of an incident's two times is meant.\n\n- `incidentStart`: When the incident began.\n- `incidentEnd`: When the incident ended.",
        "enum": ["incidentStart", "incidentEnd"]
      },
      "FieldDomain": {
        "type": "string",
        "description": "What a field belongs to.\n\n- `labels`: It is a label key, and its options are the labels under that key.\n- `incident`: It is a custom field of incidents.",
        "enum": ["labels", "incident"]
      },
      "FieldTargetKind": {
        "type": "string",
        "description": "What a field's value is a value of.\n\n- `incident`: An incident.",
        "enum": ["incident"]
      },
      "FieldType": {
        "type": "string",
        "description": "What kind of value a field holds.\n\n- `string`: A text.\n- `single-select`: One of the field's options.\n- `multi-select`: Any of the field's options.\n- `bool`: Yes or no.\n- `number`: A number.\n- `date`: A day, or a moment.",
        "enum": ["string", "single-select", "multi-select", "bool", "number", "date"]
      },
      "HookEventName": {
        "type": "string",
        "description": "What makes a hook run.\n\n- `incidentCreated`: An incident was declared.\n- `incidentDeleted`: An incident was deleted.\n- `incidentUpdated`: Something of an incident changed: every event whose name has `.updated.`, `.added.` or `.removed.`.\n- `incidentClosed`: An incident went into a resolved status.\n- `manuallyTriggered`: Somebody runs the hook by hand.\n- `incidentFilter`: An incident begins to match the hook's `incidentFilter`, by whatever event.",
        "enum": [
          "incidentCreated",
          "incidentDeleted",
          "incidentUpdated",
          "incidentClosed",
          "manuallyTriggered",
          "incidentFilter"
        ]
      },
      "HookFieldType": {
        "type": "string",
        "description": "What a field of a hook's configuration holds. Empty means `string`.\n\n- `string`: A text.\n- `string[grafana.apiKey:viewer]`: A key of the role viewer for the interface of the original product.\n- `string[grafana.apiKey:admin]`: A key of the role admin for the interface of the original product.\n- `bool`: `true` or `false`.",
        "enum": ["string", "string[grafana.apiKey:viewer]", "string[grafana.apiKey:admin]", "bool"]
      },
      "HookRunStatus": {
        "type": "string",
        "description": "How far a run of a hook is. Empty means `todo`.\n\n- `todo`: It has not run yet, or will be tried again.\n- `success`: It ran.\n- `failed`: It failed for good.",
        "enum": ["todo", "success", "failed"]
      },
      "IncidentOrderField": {
        "type": "string",
        "description": "What incidents are ordered by. Empty means `createdTime`. Ties are settled by `incidentID`, in the same direction, and a time that is not set comes before every set one; descending is the exact reverse of ascending.\n\n- `incidentID`: The identifier, as a number.\n- `createdTime`: When it was declared.\n- `modifiedTime`: When it last changed.\n- `title`: The title, by Unicode code points.\n- `status`: The status: its category, then its position there.\n- `severity`: The severity; ascending puts the most urgent first and `Pending` last.\n- `prefix`: The prefix of the chat room's name, by Unicode code points.\n- `isDrill`: Whether it is a drill; ascending puts drills last.\n- `incidentStart`: When it began.\n- `incidentEnd`: When it ended.\n- `closedTime`: When it was closed.",
        "enum": [
          "incidentID",
          "createdTime",
          "modifiedTime",
          "title",
          "status",
          "severity",
          "prefix",
          "isDrill",
          "incidentStart",
          "incidentEnd",
          "closedTime"
        ]
      },
      "IncidentType": {
        "type": "string",
        "description": "Who may see an incident. Empty means `internal`.\n\n- `internal`: Everybody in the organisation.\n- `private`: Who declared it, who holds a role in it, and admins. To everybody else it does not exist.",
        "enum": ["internal", "private"]
      },
      "IncidentTypeChoice": {
        "type": "string",
        "description": "A type of incidents, or none.\n\n- `internal`: Incidents that everybody in the organisation may see.\n- `private`: Incidents that only some may see.",
        "enum": ["internal", "private"]
      },
      "KeyUpdateContentType": {
        "type": "string",
        "description": "The forms that the text of a key update can have. Empty means `text/plain`.\n\n- `text/plain`: Plain text.\n- `application/x-lexical-editor`: The state of a Lexical editor as JSON.\n- `text/markdown+slack`: The markup of Slack's messages.\n- `text/markdown+msteams`: The Markdown of Microsoft Teams.",
        "enum": [
          "text/plain",
          "application/x-lexical-editor",
          "text/markdown+slack",
          "text/markdown+msteams"
        ]
      },
      "KeyUpdateOrderField": {
        "type": "string",
        "description": "What key updates are ordered by. Empty means `createdTime`. Ties are settled by `id`, in the same direction.\n\n- `createdTime`: When it was written.\n- `modifiedTime`: When it last changed.\n- `title`: The title, by Unicode code points. One without a title comes before every other.",
        "enum": ["createdTime", "modifiedTime", "title"]
      },
      "KeyUpdateScope": {
        "type": "string",
        "description": "Whom a key update is meant for. Empty means `internal`.\n\n- `internal`: The organisation.\n- `public`: Everybody, such as the readers of a status page.\n- `private`: Those who work on the incident.",
        "enum": ["internal", "public", "private"]
      },
      "NoteKind": {
        "type": "string",
        "description": "The kinds of timeline item that a client may write. Empty means `userNote`.\n\n- `userNote`: A note.",
        "enum": ["userNote"]
      },
      "OrderDirection": {
        "type": "string",
        "description": "The direction of an order. Empty means descending.\n\n- `DESC`: From the greatest to the least: the newest first.\n- `ASC`: From the least to the greatest: the oldest first.",
        "enum": ["DESC", "ASC"]
      },
      "StatusCategory": {
        "type": "string",
        "description": "Whether incidents in a status are still worked on. Empty means `active`.\n\n- `active`: Work goes on.\n- `resolved`: The incident is closed.",
        "enum": ["active", "resolved"]
      },
      "StatusCategoryChoice": {
        "type": "string",
        "description": "A category of statuses, or none. Empty: the one that the status has.\n\n- `active`: Work goes on.\n- `resolved`: The incident is closed.",
        "enum": ["active", "resolved"]
      },
      "StatusIcon": {
        "type": "string",
        "description": "The icons that a status can have. Empty means `info-circle`.\n\n- `clock`: A clock: something is awaited.\n- `info-circle`: The letter i in a circle.\n- `exclamation-circle`: An exclamation mark in a circle.\n- `question-circle`: A question mark in a circle.\n- `check-circle`: A tick in a circle.",
        "enum": ["clock", "info-circle", "exclamation-circle", "question-circle", "check-circle"]
      },
      "TaskStatus": {
        "type": "string",
        "description": "How far a task is.\n\n- `todo`: Nobody has begun.\n- `progress`: Somebody is at it.\n- `done`: It is done.",
        "enum": ["todo", "progress", "done"]
      },
      "Time": {
        "type": "string",
        "description": "A moment: RFC 3339 in UTC with six fraction digits, such as `2026-01-05T11:02:02.688373Z`. Empty: not set.",
        "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z)?$"
      },
      "TimeInput": {
        "type": "string",
        "description": "A moment of the years 1970 to 9999: RFC 3339 with any offset, or `2006-01-02 15:04:05` in UTC, which may have a fraction too. Digits after the sixth of a fraction are dropped. Empty: not set.",
        "pattern": "^(((19[7-9][0-9]|[2-9][0-9]{3})-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|(19(7[26]|8[048]|9[26])|[2-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)([Tt]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])| ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?))?$"
      },
      "Problem": {
        "type": "object",
        "description": "Why a call was refused.",
        "properties": {
          "type": {"type": "string", "description": "Where the code is explained: `/docs#error-<code>`."},
          "title": {"type": "string", "description": "The code in a few words."},
          "status": {"type": "integer", "minimum": 400, "maximum": 599},
          "detail": {
            "type": "string",
            "description": "One sentence that names the member and what would be right."
          },
          "code": {
            "type": "string",
            "enum": [
              "common.validation_failed",
              "common.unauthorized",
              "common.forbidden",
              "incidents.not_found",
              "tasks.not_found",
              "roles.not_found",
              "users.not_found",
              "statuses.not_found",
              "common.not_found",
              "common.method_not_allowed",
              "roles.name_conflict",
              "roles.maximum_active_reached",
              "roles.minimum_active_required",
              "common.conflict",
              "integrations.not_configured",
              "common.precondition_failed",
              "common.too_large",
              "common.unsupported_encoding",
              "common.idempotency_mismatch",
              "common.rate_limited",
              "common.unavailable",
              "common.internal_error"
            ]
          },
          "hint": {"type": "string", "description": "What to do next."},
          "retryable": {"type": "boolean", "description": "Whether the same call may succeed later."},
          "trace_id": {"type": "string", "description": "Finds the request in the server's log."},
          "error": {
            "type": "string",
            "description": "The same as `detail`, where clients of the reference look for it."
          }
        },
        "required": ["type", "title", "status", "detail", "code", "retryable", "trace_id", "error"]
      },
      "AttachmentAnswer": {
        "type": "object",
        "properties": {
          "error": {"type": "string", "const": ""},
          "attachment": {"$ref": "#/components/schemas/Attachment"},
          "attachments": {"type": "array", "items": {"$ref": "#/components/schemas/Attachment"}}
        },
        "required": ["error", "attachment", "attachments"]
      }
    }
  }
}
"""#
}
